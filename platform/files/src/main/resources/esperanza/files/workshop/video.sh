# One picture out of the first seconds.
ffmpeg_safe -map 0:v:0 -vf "thumbnail=30,scale='min($SIDE,iw)':-2" -frames:v 1 -map_metadata -1 -c:v libwebp -f webp out/1.webp
send out/1.webp
