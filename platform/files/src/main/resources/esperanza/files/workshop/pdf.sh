# Each page is made by a process of its own and sent at once: a page that hangs costs no other.
pages=$(pdfinfo in | sed -n 's/^Pages: *//p')
[ "$pages" -ge 1 ]
echo "$pages" > out/pages
send out/pages
n=$FROM
while [ "$n" -le "$TO" ] && [ "$n" -le "$pages" ]; do
    if timeout -s KILL 10 pdftoppm -q -jpeg -jpegopt quality=80 -scale-to "$SIDE" -singlefile -f "$n" -l "$n" in "out/$n"; then
        send "out/$n.jpg"
    fi
    n=$((n + 1))
done
