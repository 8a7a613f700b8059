package esperanza.intake.receipt.page;

import esperanza.intake.attachment.TakeFile;
import esperanza.intake.attachment.view.SentFile;
import esperanza.intake.report.domain.Report;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The page on which the holder of a receipt sends files, one by one, and sees which arrived. */
@Singleton
class FilesPages {

    /** A file in words. */
    record Line(String name, String size, String state) {}

    private static final long KIBI = 1024;

    private final TakeFile files;
    private final PageFrame frame;
    private final Template page;

    FilesPages(TakeFile files, PageFrame frame, @Location("page/files") Template page) {
        this.files = files;
        this.frame = frame;
        this.page = page;
    }

    /**
     * @param done whether a file was taken with this request
     * @param error the key of what went wrong; empty if nothing did
     */
    Uni<Response> shown(
            Words words, String receipt, Report.Received report, int status, boolean done, Optional<String> error) {
        return files.sent(report).chain(sent -> PageAnswers.shown(status, page(words, receipt, sent, done, error)));
    }

    private TemplateInstance page(
            Words words, String receipt, List<SentFile> sent, boolean done, Optional<String> error) {
        return frame.of(page, words)
                .data("receipt", receipt)
                .data("keys", List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()))
                .data("done", done)
                .data("error", error.map(words::word).orElse(""))
                .data("files", sent.stream().map(file -> line(words, file)).toList());
    }

    private static Line line(Words words, SentFile file) {
        return new Line(
                file.name().filter(name -> !name.isBlank()).orElse(words.word("fileUnnamed")),
                file.length().map(length -> size(words, length)).orElse(""),
                words.word("file" + file.stage()));
    }

    private static String size(Words words, long length) {
        return length < KIBI * KIBI
                ? (length + KIBI - 1) / KIBI + " kB"
                : String.format(Locale.of(words.code()), "%.1f MB", length / (double) (KIBI * KIBI));
    }
}
