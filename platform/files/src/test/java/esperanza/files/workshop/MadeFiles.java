package esperanza.files.workshop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files as phones make them, with a word in their metadata that must not come out; made by the same tools, in a folder. */
final class MadeFiles {

    static final String CANARY = "Canario7731";

    private static final String SCRIPT = """
            set -eu
            ffmpeg -v error -f lavfi -i testsrc2=s=1800x1350 -frames:v 1 -q:v 2 photo.jpg
            ffmpeg -v error -f lavfi -i sine=f=440:d=2 -metadata title="$CANARY" -metadata location=+13.7-89.2/ voice.mp3
            ffmpeg -v error -f lavfi -i testsrc2=s=640x360:d=1 -f lavfi -i sine=f=440:d=1 -shortest -preset ultrafast \\
                -metadata title="$CANARY" -metadata location=+13.7-89.2/ -y film.mp4
            ffmpeg -v error -f lavfi -i testsrc2=s=60x40:r=4:d=1 moving.gif
            for form in png heic; do
                vipsthumbnail photo.jpg --size 400x300 -o "$PWD/photo.$form"
            done
            exiftool -q -overwrite_original -GPSLatitude=13.7 -GPSLatitudeRef=N -GPSLongitude=89.2 -GPSLongitudeRef=W \\
                -Make=Telefono -Model=T1 -SerialNumber="$CANARY" -Artist="$CANARY" -Orientation#=6 \\
                -DateTimeOriginal='2026:03:01 21:14:00' photo.jpg
            """;

    private final Path folder;

    MadeFiles(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        ProcessBuilder tools = new ProcessBuilder("sh", "-c", SCRIPT)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("tools.log").toFile());
        tools.environment().put("CANARY", CANARY);
        if (tools.start().waitFor() != 0) {
            throw new AssertionError(Files.readString(folder.resolve("tools.log")));
        }
    }

    byte[] file(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document of so many pages, each with its number, an author, and a script that runs when it is opened. */
    static byte[] pdf(int pages) {
        List<String> objects = new ArrayList<>();
        objects.add("<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>");
        String kids =
                IntStream.range(0, pages).mapToObj(n -> 5 + 2 * n + " 0 R").collect(Collectors.joining(" "));
        objects.add("<< /Type /Pages /Count %d /Kids [%s] >>".formatted(pages, kids));
        objects.add("<< /Author (%s) /Producer (Oficina) /CreationDate (D:20260301211400Z) >>".formatted(CANARY));
        objects.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        for (int n = 0; n < pages; n++) {
            String content = "BT /F 24 Tf 100 700 Td (%s %d) Tj ET".formatted(CANARY, n + 1);
            objects.add(("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
                            + " /Resources << /Font << /F 4 0 R >> >> >>")
                    .formatted(6 + 2 * n));
            objects.add("<< /Length %d >>\nstream\n%s\nendstream".formatted(content.length(), content));
        }
        return written(objects).getBytes(StandardCharsets.US_ASCII);
    }

    private static String written(List<String> objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int n = 0; n < objects.size(); n++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append("%d 0 obj\n%s\nendobj\n".formatted(n + 1, objects.get(n)));
        }
        int size = objects.size() + 1;
        return pdf
                + "xref\n0 %d\n%strailer\n<< /Size %d /Root 1 0 R /Info 3 0 R >>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(size, table, size, pdf.length());
    }
}
