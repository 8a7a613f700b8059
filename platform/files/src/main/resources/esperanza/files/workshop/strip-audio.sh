ffmpeg_safe -map 0:a:0 -map_metadata -1 -map_chapters -1 -c:a libopus -b:a 96k -f ogg out/1.ogg
send out/1.ogg
ffmpeg -version | sed 's/ Copyright.*//' | made_by
