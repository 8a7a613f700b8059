# The header tells the pixels before one of them is decoded. Of several pages or frames one is made at a time.
pixels=$(pixels)
[ "$pixels" -ge 1 ]
[ "$pixels" -le "$MOST_PIXELS" ] || too_large
picture_pages > out/pages
one=in
[ "$FROM" -eq 1 ] || one="in[page=$((FROM - 1))]"
vipsthumbnail "$one" --size "$SIDE>" --export-profile srgb -o "$PWD/out/$FROM.webp[keep=none,Q=80]"
send out/pages
send "out/$FROM.webp"
