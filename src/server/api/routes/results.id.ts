/** Column heads of the table that instructors download. */
export const csvColumns = ['nama', 'akun', 'latihan', 'status', 'poin', 'poin_penuh', 'percobaan', 'diubah_pengajar'];
