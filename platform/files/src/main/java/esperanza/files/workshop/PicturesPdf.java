package esperanza.files.workshop;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A PDF whose pages are pictures, and that says nothing about itself. The pictures are not looked into. */
final class PicturesPdf {

    private static final int OBJECTS_BEFORE = 2;
    private static final int OBJECTS_A_PAGE = 3;
    /** The longer side of a page in points: that of A4. */
    private static final double LONGER_SIDE = 842;

    private final List<byte[]> pieces = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private int size;

    private PicturesPdf() {}

    /** A page as JPEG, and its size in pixels. */
    record Page(byte[] jpeg, int width, int height) {

        private static final Pattern NAME = Pattern.compile("\\d{1,3}-([1-9]\\d{0,4})x([1-9]\\d{0,4})\\.jpg");

        static Optional<Page> of(Results.Result result) {
            Matcher name = NAME.matcher(result.name());
            return name.matches()
                    ? Optional.of(
                            new Page(result.bytes(), Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2))))
                    : Optional.empty();
        }

        private String size() {
            double scale = LONGER_SIDE / Math.max(width, height);
            return String.format(Locale.ROOT, "%.2f %.2f", width * scale, height * scale);
        }
    }

    /** The pieces of the document, in their order. */
    static List<byte[]> of(List<Page> pages) {
        PicturesPdf pdf = new PicturesPdf();
        pdf.write("%PDF-1.4\n");
        pdf.object("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.object("<< /Type /Pages /Count %d /Kids [%s] >>".formatted(pages.size(), kids(pages.size())));
        for (Page page : pages) {
            pdf.page(page);
        }
        pdf.end();
        return List.copyOf(pdf.pieces);
    }

    private static String kids(int pages) {
        return IntStream.range(0, pages)
                .mapToObj(n -> OBJECTS_BEFORE + 1 + n * OBJECTS_A_PAGE + " 0 R")
                .collect(Collectors.joining(" "));
    }

    private void page(Page page) {
        int own = places.size() + 1;
        String content = page.size().replace(" ", " 0 0 ") + " 0 0 cm /P Do";
        object(("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %s] /Contents %d 0 R"
                        + " /Resources << /XObject << /P %d 0 R >> >> >>")
                .formatted(page.size(), own + 1, own + 2));
        stream("<< /Length %d >>", content.getBytes(StandardCharsets.US_ASCII));
        stream(
                "<< /Type /XObject /Subtype /Image /Width " + page.width() + " /Height " + page.height()
                        + " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length %d >>",
                page.jpeg());
    }

    private void object(String dictionary) {
        begin();
        write(dictionary + "\nendobj\n");
    }

    private void stream(String dictionary, byte[] bytes) {
        begin();
        write(dictionary.formatted(bytes.length) + "\nstream\n");
        write(bytes);
        write("\nendstream\nendobj\n");
    }

    private void begin() {
        places.add(size);
        write(places.size() + " 0 obj\n");
    }

    private void end() {
        int table = size;
        write("xref\n0 %d\n0000000000 65535 f \n".formatted(places.size() + 1));
        places.forEach(place -> write(String.format(Locale.ROOT, "%010d 00000 n \n", place)));
        write("trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n".formatted(places.size() + 1, table));
    }

    private void write(String text) {
        write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void write(byte[] bytes) {
        pieces.add(bytes);
        size += bytes.length;
    }
}
