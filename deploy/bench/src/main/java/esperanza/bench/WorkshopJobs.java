package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import esperanza.files.type.FoundType;
import esperanza.files.workshop.Outcome;
import esperanza.files.workshop.Previews;
import esperanza.files.workshop.Workshop;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures what the sandbox of the workshop costs: the preview of a photo of 12 megapixels and of a page of a PDF. The
 * limit is the same tool on the same file, alone, from disk to disk.
 */
final class WorkshopJobs implements Measurement {

    private static final int PAIRS = 5;
    private static final int JOBS = 10;
    private static final int FLOOR_MS = 150;
    private static final int GOAL_MS = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String PHOTO = "photo.jpg";
    private static final String PAGE = "page.pdf";
    private static final String MAKE_PHOTO =
            "ffmpeg -v error -f lavfi -i testsrc2=s=4000x3000 -frames:v 1 -q:v 2 -y " + PHOTO;
    private static final String SHOW_PHOTO =
            "vipsthumbnail " + PHOTO + " --size '1600>' --export-profile srgb -o \"$PWD/1.webp[keep=none,Q=80]\"";
    private static final String SHOW_PAGE =
            "pdftoppm -q -jpeg -jpegopt quality=80 -scale-to 1600 -singlefile -f 1 -l 1 " + PAGE + " 1";

    @Override
    public String name() {
        return "workshop";
    }

    @Override
    public List<Finding> run(Machine machine) {
        Vertx vertx = Vertx.vertx();
        Workshop workshop = new Workshop(vertx);
        try {
            Path folder = Files.createTempDirectory("esperanza-workshop-");
            shell(folder, MAKE_PHOTO);
            Files.write(folder.resolve(PAGE), pdf());
            return List.of(
                    compared(machine, workshop, folder, PHOTO, SHOW_PHOTO),
                    compared(machine, workshop, folder, PAGE, SHOW_PAGE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static Finding compared(Machine machine, Workshop workshop, Path folder, String name, String tool)
            throws IOException {
        machine.tell("workshop: " + name);
        byte[] file = Files.readAllBytes(folder.resolve(name));
        FoundType type = FoundType.of(file, name, "");
        show(workshop, type, file);
        List<Pair> pairs = new ArrayList<>();
        for (int n = 0; n < PAIRS; n++) {
            double limit = median(() -> shell(folder, tool));
            pairs.add(new Pair(median(() -> show(workshop, type, file)), limit));
        }
        return new Finding(
                "preview of " + name + ", p50",
                "the tool alone",
                "ms",
                Comparison.DIFFERENCE,
                pairs,
                FLOOR_MS,
                GOAL_MS,
                false,
                Map.of("bytes", (double) file.length));
    }

    private static double median(Runnable job) {
        Latencies took = new Latencies();
        for (int n = 0; n < JOBS; n++) {
            long begin = System.nanoTime();
            job.run();
            took.record(System.nanoTime() - begin);
        }
        return took.percentile(50);
    }

    private static void show(Workshop workshop, FoundType type, byte[] file) {
        Previews made = workshop.previews(type, () -> Multi.createFrom().item(Buffer.buffer(file)))
                .await()
                .atMost(PATIENCE);
        if (made.outcome() != Outcome.MADE) {
            throw new IllegalStateException("The workshop made nothing: " + made.outcome());
        }
    }

    private static void shell(Path folder, String command) {
        Tool.run(folder, Map.of("VIPS_CONCURRENCY", "1"), List.of("sh", "-c", command));
    }

    /** A page of text. Poppler finds the objects without a table. */
    private static byte[] pdf() {
        String text = IntStream.range(0, 50)
                .mapToObj(n -> "(Line %d of a letter that somebody wrote and signed) '".formatted(n))
                .collect(Collectors.joining("\n", "BT /F 11 Tf 14 TL 60 780 Td\n", "\nET"));
        return """
                %%PDF-1.4
                1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
                2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj
                3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
                  /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> endobj
                4 0 obj << /Length %d >>
                stream
                %s
                endstream endobj
                trailer << /Root 1 0 R >>
                %%%%EOF
                """.formatted(text.length(), text).getBytes(StandardCharsets.US_ASCII);
    }
}
