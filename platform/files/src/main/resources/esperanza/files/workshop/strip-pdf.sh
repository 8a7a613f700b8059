# Pages as pictures: text behind the page, notes, scripts, attached files and earlier versions stay behind.
pages=$(pdfinfo in | sed -n 's/^Pages: *//p')
[ "$pages" -ge 1 ]
[ "$pages" -le "$MOST_PAGES" ] || too_large
n=1
while [ "$n" -le "$pages" ]; do
    pdftoppm -q -jpeg -jpegopt quality=85 -scale-to 1754 -singlefile -f "$n" -l "$n" in page
    mv page.jpg "out/$n-$(vipsheader -f width page.jpg)x$(vipsheader -f height page.jpg).jpg"
    send out/*
    n=$((n + 1))
done
pdftoppm -v 2>&1 | made_by
