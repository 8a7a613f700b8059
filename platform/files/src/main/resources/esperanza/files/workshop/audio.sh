# The sound, made anew, and a picture of how loud it is.
ffmpeg_safe -map 0:a:0 -map_metadata -1 -map_chapters -1 -ac 1 -c:a libopus -b:a 32k -f ogg out/1.ogg \
    -filter_complex '[0:a:0]aformat=channel_layouts=mono,showwavespic=s=1200x160[wave]' -map '[wave]' -frames:v 1 \
    -map_metadata -1 -c:v png -f image2 out/2.png
send out/1.ogg
send out/2.png
