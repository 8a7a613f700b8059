# The tool ends with 1 if it does not know the form of the file; what it found stands in the answer all the same.
exiftool -config '' -j -G1 -a --System:all --ExifTool:ExifToolVersion in > out/metadata.json || [ -s out/metadata.json ]
send out/metadata.json
