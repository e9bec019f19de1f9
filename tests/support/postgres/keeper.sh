#!/bin/sh
# Usage: keeper.sh <folder> <server> <arguments>
# Runs a server for as long as standard input is open, and prints its process id; it logs to <folder>/server.log.
# When whoever started it is gone, however it ended, the server is stopped and the folder removed. A line "keep"
# spares the folder.
folder="$1"
shift
"$@" </dev/null >>"$folder/server.log" 2>&1 &
server=$!
echo "$server"
if read -r word && [ "$word" = keep ]; then folder=''; fi
kill -INT "$server" 2>/dev/null
wait "$server"
if [ -n "$folder" ]; then rm -rf "$folder"; fi
