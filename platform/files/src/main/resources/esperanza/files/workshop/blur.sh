# A picture that the workshop made, so small and blurred that it tells only whether to look.
vipsthumbnail in --size "$SMALL>" -o "$PWD/small.png[keep=none]"
vips gaussblur small.png "$PWD/out/1.webp[keep=none,Q=60]" 3
send out/1.webp
