// A letter to the teacher.
Selamat pagi, ini jawaban saya.
