package esperanza.intake.receipt.page;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.intake.attachment.Room;
import esperanza.intake.attachment.TakeFile;
import esperanza.intake.attachment.domain.FileMark;
import esperanza.intake.attachment.domain.SaidFile;
import esperanza.intake.receipt.FollowByReceipt;
import esperanza.intake.receipt.page.FileBody.TooLarge;
import esperanza.intake.receipt.page.OneFileForm.FilePart;
import esperanza.intake.receipt.page.OneFileForm.Malformed;
import esperanza.intake.report.domain.Report;
import esperanza.kernel.RuleViolation;
import esperanza.runtime.command.Sent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Takes one file of the holder of a receipt by a form of a browser. Receipt and key stand before the file, so its holder is
 * known before the first byte. The answer is a page in any case.
 */
@Singleton
class OneFile {

    private static final Logger LOG = Logger.getLogger(OneFile.class);
    private static final long PATIENCE_MILLIS = 5_000;
    private static final int LONGEST_NAME = 300;

    private final FollowByReceipt receipts;
    private final TakeFile files;
    private final Room room;
    private final FileBudget budget;
    private final FilesPages pages;
    private final Pages plain;
    private final PageAnswers answers;

    OneFile(
            FollowByReceipt receipts,
            TakeFile files,
            Room room,
            FileBudget budget,
            FilesPages pages,
            Pages plain,
            PageAnswers answers) {
        this.receipts = receipts;
        this.files = files;
        this.room = room;
        this.budget = budget;
        this.pages = pages;
        this.plain = plain;
        this.answers = answers;
    }

    void take(RoutingContext asked, Words words, String contentType) {
        HttpServerRequest request = asked.request();
        Context own = asked.vertx().getOrCreateContext();
        request.pause();
        Uni.createFrom()
                .item(() -> new FileBody(request, new OneFileForm(contentType)))
                .chain(body -> body.begun()
                        .chain(form -> held(words, new Form(new TreeMap<>(form.fields())), body))
                        .onTermination()
                        .invoke(() -> body.form().end()))
                .onFailure()
                .recoverWithUni(failure -> later(words, failure))
                .subscribe()
                .with(
                        page -> own.runOnContext(_ -> answer(asked, page)),
                        _ -> own.runOnContext(
                                _ -> asked.response().setStatusCode(503).end()));
    }

    private Uni<Response> held(Words words, Form form, FileBody body) {
        String receipt = form.text("receipt");
        return receipts.held(receipt)
                .chain(report -> taken(report, form, body)
                        .chain(error -> pages.shown(
                                words,
                                receipt,
                                report,
                                error.map(OneFile::status).orElse(200),
                                error.isEmpty(),
                                error)))
                .onFailure(NotHere.class)
                .recoverWithUni(_ -> PageAnswers.shown(404, plain.none(words, form)));
    }

    /** The key of what went wrong; empty if the file is here. */
    private Uni<Optional<String>> taken(Report.Received report, Form form, FileBody body) {
        Optional<FilePart> file = body.form().file().filter(part -> !part.name().isBlank());
        Caller holder = receipts.holder(report);
        return file.isEmpty()
                ? Uni.createFrom().item(Optional.of("fileNone"))
                : budget.enter(holder.pseudonym())
                        .chain(place -> place.map(found -> stored(report, holder, form, body, file.get())
                                        .onTermination()
                                        .invoke(found::leave))
                                .orElseGet(() -> Uni.createFrom().item(Optional.of("fileLater"))))
                        .onFailure(OneFile::isToldBeside)
                        .recoverWithItem(failure -> Optional.of(word(failure)));
    }

    private Uni<Optional<String>> stored(
            Report.Received report, Caller holder, Form form, FileBody body, FilePart file) {
        SaidFile said = SaidFile.named(Optional.of(shortened(file.name())), Optional.of(shortened(file.type())));
        Form withFile = new Form(new TreeMap<>(Map.of(
                "key",
                form.text("key"),
                "name",
                file.name(),
                "type",
                file.type(),
                "receipt",
                form.text("receipt"),
                "mark", // another mark is no repetition: it would be lost
                form.text("mark"))));
        Sent sent = answers.sent("file-form", withFile);
        return files.announce(report, holder, said, mark(form), sent)
                .chain(waiting -> waiting.map(
                                one -> files.take(one, body.bytes(room.largestByReceipt(), budget::count)))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .replaceWith(Optional.empty());
    }

    /** A word that the form does not have is no mark: the file is taken all the same. */
    private static Optional<FileMark> mark(Form form) {
        return Stream.of(FileMark.values())
                .filter(mark -> mark.name().equals(form.text("mark")))
                .findFirst();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_NAME));
    }

    private static boolean isToldBeside(Throwable failure) {
        return failure instanceof TooLarge || failure instanceof Malformed || failure instanceof RuleViolation;
    }

    private static String word(Throwable failure) {
        return switch (failure) {
            case TooLarge _ -> "fileTooLarge";
            case Malformed _ -> "fileBroken";
            default -> "fileTooMany";
        };
    }

    private static int status(String error) {
        return switch (error) {
            case "fileTooLarge" -> 413;
            case "fileTooMany" -> 409;
            case "fileLater" -> 503;
            default -> 422;
        };
    }

    /** Logs the class only: a message may quote a name. */
    private Uni<Response> later(Words words, Throwable failure) {
        LOG.warnf("a file was not taken: %s", failure.getClass().getName());
        return PageAnswers.shown(
                failure instanceof Malformed ? 400 : 503, plain.plain(words, "laterTitle", "fileLater"));
    }

    /** The rest of the body is thrown away for a while, so that it reads the answer. */
    private static void answer(RoutingContext asked, Response page) {
        HttpServerResponse response = asked.response();
        if (response.closed() || response.ended()) {
            return;
        }
        HttpServerRequest request = asked.request();
        if (!request.isEnded()) {
            long closing = asked.vertx()
                    .setTimer(PATIENCE_MILLIS, _ -> request.connection().close());
            request.handler(_ -> {})
                    .exceptionHandler(_ -> asked.vertx().cancelTimer(closing))
                    .endHandler(_ -> asked.vertx().cancelTimer(closing));
            request.resume();
        }
        response.setStatusCode(page.getStatus());
        page.getStringHeaders().forEach((name, values) -> response.putHeader(name, values));
        response.end((String) page.getEntity());
    }
}
