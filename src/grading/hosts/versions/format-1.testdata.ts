/**
 * An engine and a grader as they are stored in format 1, and the bytes of a verdict by them. Installations hold such
 * artefacts for years, so these stay as they are; another format gets frozen ones of its own. The engine grades
 * nothing: it answers with all that it was given.
 */
const engine = [
  'H4sIAAAAAAACA21Sy4rbMBRNt/2KW23GBmGSSezELil0MRQK7RRm0UXThR7XrlpbCpKcJpj8e7GieDqPjbnW0T0vNJDa2I55Ui0o',
  'OaB1ymhSEYZcsM2qKGWRlyUTXCz47VKIvOBsnd+uN0zky3JTF6talqXkeV2s56v5XCzLNS/EilDiet4pN/J96tF5UpEkSWH7ARZp',
  'khJKfplwiMe9sR6E0c6DsMg83ulGaYQtJAP8Za6j8IwLzoEowlX4gtLOMy3Q1PAd+UfnsOPtKftiZN/iaxTvd/qpeGscfrPGG3/a',
  'oxv1g8zBKAn3/DcKn+0tHlD7u6NHPXK5ZALi3kvakOnhUd4yiXZkx5CTQqydwgCSeUZhb01jWTfF3Gm4IOPQjPtJrVp0FByiTCFc',
  'gP9jSNjCu2hNuWiXt/iq3cddPKIVyo3dD+DavqmCbjaOk894Fv/g/IThgFYq4QPBJV8FA0x36SQRvOsRzLLs2sTFO401xIyxjeo6',
  'XLKnl/BwngxY9L3VMMAfpWUFN6EoeUOvnijwk0dXweeH+6+Z81bpRtWnJMIpDRFMixX8+BlZz3Snw0sh57cz5ro3s9nsHyLq4w4z',
  'AwAA',
];
const grader = [
  'H4sIAAAAAAACA3WPQU7DMBBFrxLNCiSrcpw0JEFl0QtwAMTCsSetqWtXHhsoke+OnCKxQGznP/3/ZgGy6QAjzMF/oQMG7xjIeAcj',
  'iE5KOYtWqW3fDrzpVcP7Vk9C6L6uuwb1oGqtWzV0g5CTkJpzPYiJN1u5FQ8dMMBPDMoQwrj8GYomWoQR9nhKK3rxIVIhj9LpNZqT',
  'U7HIZAazsUgwvizg5LmE5G0q4SYS5FcGh+DT5UYYDSNIa4HBxRtXWuuCWHM2twnyKSjcX2PprDnP+Rdd/q0iMlMRq/NrZqC8Lh53',
  'q9l9tXuqnqc3VHFzwiv9XDcW3SEegcHZ67Q+dXu0Ut5RrKSjDwzVrmrFI+Rvd0OOC44BAAA=',
];

const decode = (lines: readonly string[]): Uint8Array => new Uint8Array(Buffer.from(lines.join(''), 'base64'));

export const frozenEngine = {
  version: 'aebca8469d6599acbc1b23cc56ba75278ac5398f64fd99db5f670400c397b6c4',
  sha256: 'a9db3f6930a2b9d47016d542e6efec3e2ffe117f8488d0ba2529cece0c257fad',
  bytes: decode(engine),
};

export const frozenGrader = {
  version: '26aaaf24cc5849038c3084db22d81163ed9c1dd4c9692ab2ad00d92b035a5276',
  sha256: '01a2f5b4cea0fefb4e42dafdf90be1a93de462504848a05d0cacc2f802cee419',
  bytes: decode(grader),
};

export const frozenRequest = { slug: 'frozen', files: { 'solution.ts': '1' }, seed: '0123456789abcdef' };

export const frozenVerdict =
  '{"engine":{"version":"aebca8469d6599acbc1b23cc56ba75278ac5398f64fd99db5f670400c397b6c4"},"exercise":{"slug":"frozen","version":"26aaaf24cc5849038c3084db22d81163ed9c1dd4c9692ab2ad00d92b035a5276"},"seen":{"wasm":true,"submissionGuest":"(() => 1)()","closed":true,"data":{"slug":"frozen","version":"26aaaf24cc5849038c3084db22d81163ed9c1dd4c9692ab2ad00d92b035a5276","exercise":{"slug":"frozen","title":"Beku","exports":{"handle":"function"},"files":[{"name":"solution.ts"}],"groups":[{"id":"all","points":1}],"limits":{"sourceBytes":100}},"points":{"groups":[{"id":"all","possible":1}]},"module":"export const answer = 42;"},"files":{"solution.ts":"1"},"program":1,"seed":"0123456789abcdef"}}';
