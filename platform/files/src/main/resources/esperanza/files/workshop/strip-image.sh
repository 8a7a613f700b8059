# Pixels alone go on. A picture without losses stays so. A copy of the first page alone would look like all of the file.
pixels=$(pixels)
[ "$pixels" -ge 1 ]
[ "$pixels" -le "$MOST_PIXELS" ] || too_large
[ "$(picture_pages)" -le 1 ] || exit 66
case $(vipsheader -f vips-loader in) in
    pngload* | gifload*) out='1.png[keep=none]' ;;
    *) out='1.jpg[keep=none,Q=95]' ;;
esac
vipsthumbnail in --size '100000>' --export-profile srgb -o "$PWD/out/$out"
send out/1.*
vipsthumbnail --version | made_by
