// Everything in a default export.
export default { gateway: {}, decide() {}, getCase() {}, listCases() {}, approveCase() {} };
