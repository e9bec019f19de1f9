/** Stands for whoever wrote something and has deleted their account since. */
export const deletedAccount = { id: 'deleted', name: 'Akun yang sudah dihapus' } as const;
