// export =.
export = {};
