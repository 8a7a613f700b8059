package esperanza.intake.receipt.page;

import esperanza.intake.receipt.page.OneFileForm.Malformed;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MultiHelper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/** The body of a request with one file: first its fields, then the bytes of the file at the pace of their reader. */
final class FileBody {

    /** The file is larger than the door takes. */
    static final class TooLarge extends RuntimeException {}

    private static final Duration IDLE = Duration.ofSeconds(60);

    private final HttpServerRequest request;
    private final OneFileForm form;
    private final List<Buffer> first = new ArrayList<>();

    FileBody(HttpServerRequest request, OneFileForm form) {
        this.request = request;
        this.form = form;
    }

    OneFileForm form() {
        return form;
    }

    /** Reads until the file begins, or to the end of a form that has none. Fails with {@link Malformed}. */
    Uni<OneFileForm> begun() {
        return Uni.createFrom()
                .<OneFileForm>emitter(reader -> {
                    request.exceptionHandler(reader::fail);
                    request.endHandler(_ -> reader.complete(form));
                    request.handler(piece -> {
                        try {
                            first.addAll(form.take(piece));
                        } catch (Malformed malformed) {
                            request.pause();
                            reader.fail(malformed);
                        }
                        if (form.file().isPresent()) {
                            request.pause();
                            reader.complete(form);
                        }
                    });
                    request.resume();
                })
                .ifNoItem()
                .after(IDLE)
                .fail();
    }

    /**
     * The bytes of the file. Fails with {@link TooLarge}, with {@link Malformed} if the form breaks off, and after a minute
     * without a byte.
     *
     * @param counted is told of each piece, and says how long the next one waits
     */
    Multi<Buffer> bytes(long most, IntFunction<Duration> counted) {
        AtomicLong length = new AtomicLong();
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().iterable(first), rest())
                .invoke(piece -> {
                    if (length.addAndGet(piece.length()) > most) {
                        throw new TooLarge();
                    }
                })
                .ifNoItem()
                .after(IDLE)
                .fail()
                .onItem()
                .call(piece -> waits(counted.apply(piece.length())));
    }

    private static Uni<Void> waits(Duration pause) {
        Uni<Void> now = Uni.createFrom().voidItem();
        return pause.isZero() ? now : now.onItem().delayIt().by(pause);
    }

    private Multi<Buffer> rest() {
        return Multi.createFrom()
                .deferred(() -> form.isComplete() || request.isEnded()
                        ? Multi.createFrom().<Buffer>empty()
                        : MultiHelper.toMulti(request)
                                .onItem()
                                .transformToMultiAndConcatenate(
                                        piece -> Multi.createFrom().iterable(form.take(piece))))
                .onCompletion()
                .invoke(this::refuseHalf);
    }

    private void refuseHalf() {
        if (!form.isComplete()) {
            throw new Malformed(new IOException("the form ends in its file"));
        }
    }
}
