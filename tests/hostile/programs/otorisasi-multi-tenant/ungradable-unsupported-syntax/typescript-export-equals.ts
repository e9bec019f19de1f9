// export = in the place of named exports.
export = {};
