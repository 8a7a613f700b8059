# Runs before each recipe. The file lies in the memory of the sandbox; a result is sent as its name, its length and its bytes.
set -eu
# A program of the sandbox's name may build no walls: without them no byte of the file is read.
[ ! -e /etc/passwd ] && [ ! -e /proc/self ] && [ ! -w /usr ] && [ "$(stat -f -c %T .)" = tmpfs ] || exit 65
mkdir out
cat > in
too_large() { exit 64; }
send() { printf '%s %s\n' "$(basename "$1")" "$(stat -c %s "$1")"; cat "$1"; rm "$1"; }
pixels() { echo $(($(vipsheader in | sed -n 's/^in: \([0-9]\{1,9\}\)x\([0-9]\{1,9\}\) .*/\1 * \2/p'))); }
picture_pages() { vipsheader -f n-pages in 2> /dev/null || echo 1; }
ffmpeg_safe() { ffmpeg -v error -nostdin -protocol_whitelist file,pipe -format_whitelist "$FORMATS" -threads 1 -i in "$@"; }
FORMATS=mov,mp4,matroska,webm,ogg,mp3,wav,w64,aac,amr,flac,aiff,caf,asf,avi,flv,mpeg,mpegts
# What made a copy is sent after it.
made_by() { head -n 1 > out/tool; send out/tool; }
