/** Texts of the drawing of how a decision becomes a status. */
export const hidingDecisionText = {
  title: 'Satu keputusan menjadi satu status, dari rute mana pun',
  description:
    'Semua rute memakai satu keputusan. Izin menjadi 200. Tolak menjadi 409 bila penanya boleh tahu kasusnya ada dan state-nya saja yang salah, 403 bila ia boleh tahu tetapi tidak berhak, dan 404 bila ia tidak boleh tahu. Kasus yang tidak ada keluar lewat 404 yang sama.',
  routes: ['GET /v1/cases', 'GET /v1/cases/{id}', 'POST …/{id}/approve'],
  decision: 'Satu keputusan',
  outcomes: [
    { status: '200', when: 'izin' },
    { status: '409', when: 'boleh tahu, state-nya lain' },
    { status: '403', when: 'boleh tahu, tidak berhak' },
    { status: '404', when: 'tidak boleh tahu' },
  ],
  missing: 'Kasus tidak ada',
} as const;
