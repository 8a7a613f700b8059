package esperanza.files.tus;

import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.files.FilesSettings;
import esperanza.files.upload.NewUpload;
import esperanza.files.upload.Upload;
import esperanza.files.upload.UploadOwner;
import esperanza.files.upload.UploadRefused;
import esperanza.files.upload.UploadRefused.Reason;
import esperanza.files.upload.Uploads;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Files by tus 1.0.0, with creation, creation-with-upload, expiration, checksum and termination. No body is given to a
 * handler that would write it to a folder in clear, and none is kept in memory as a whole.
 */
public final class TusRoutes {

    static final String PATH = "/v1/files";

    /** After the checks of every request and the identity of the caller, before the limit of Quarkus for bodies. */
    private static final int ORDER = -50;

    private final Supplier<UploadOwner> owner;
    private final Supplier<Uploads> uploads;
    private final FilesSettings settings;
    private final InstantSource clock;
    private final TusAnswers answers;

    /**
     * @param owner asked for with each request
     * @param uploads asked for with each request
     */
    public TusRoutes(
            Supplier<UploadOwner> owner,
            Supplier<Uploads> uploads,
            FilesSettings settings,
            InstantSource clock,
            ObjectMapper json) {
        this.owner = owner;
        this.uploads = uploads;
        this.settings = settings;
        this.clock = clock;
        this.answers = new TusAnswers(json, settings.patience());
    }

    public void open(Router router) {
        String one = PATH + "/:id";
        router.route(HttpMethod.OPTIONS, PATH).order(ORDER).handler(this::tell);
        router.route(HttpMethod.OPTIONS, one).order(ORDER).handler(this::tell);
        route(router, HttpMethod.POST, PATH, this::create);
        route(router, HttpMethod.HEAD, one, this::head);
        route(router, HttpMethod.PATCH, one, this::append);
        route(router, HttpMethod.DELETE, one, this::end);
    }

    private void tell(RoutingContext asked) {
        answers.send(asked, TusAnswer.capabilities(settings.largest()));
    }

    private void route(
            Router router, HttpMethod method, String path, BiFunction<TusRequest, String, Uni<TusAnswer>> work) {
        router.route(method, path).order(ORDER).handler(asked -> answer(asked, work));
    }

    private void answer(RoutingContext asked, BiFunction<TusRequest, String, Uni<TusAnswer>> work) {
        asked.request().pause();
        TusRequest request = new TusRequest(asked);
        Context own = Vertx.currentContext();
        Uni.createFrom()
                .voidItem()
                .invoke(request::hasOurVersion)
                .chain(() -> owner.get().owner(asked))
                .chain(sender -> work.apply(request, sender))
                .emitOn(answer -> own.runOnContext(_ -> answer.run()))
                .subscribe()
                .with(answer -> answers.send(asked, answer), failure -> answers.refuse(asked, failure));
    }

    private Uni<TusAnswer> create(TusRequest request, String owner) {
        long length = request.number("Upload-Length");
        if (request.hasBody()) {
            request.bringsBytes();
            refuseMoreThan(length, request);
        }
        Map<String, String> words = request.metadata();
        NewUpload asked = new NewUpload(
                owner,
                OptionalLong.of(length),
                words.getOrDefault("filename", ""),
                words.getOrDefault("filetype", ""),
                request.sha256());
        return uploads.get()
                .create(asked)
                .chain(made -> request.hasBody()
                        ? withItsFirstBytes(made, request)
                        : Uni.createFrom().item(made))
                .map(made -> TusAnswer.about(201, made).at(made));
    }

    /** An upload that was made is answered as made, however far its first bytes came: the sender continues there. */
    private Uni<Upload> withItsFirstBytes(Upload made, TusRequest request) {
        return uploads.get()
                .append(made.id(), made.owner(), 0, TusBody.of(request, settings.idle()))
                .onFailure()
                .recoverWithUni(() -> found(made.id(), made.owner()));
    }

    private Uni<TusAnswer> head(TusRequest request, String owner) {
        return found(request.id(), owner).map(upload -> TusAnswer.about(200, upload));
    }

    private Uni<TusAnswer> append(TusRequest request, String owner) {
        request.bringsBytes();
        long offset = request.number("Upload-Offset");
        return found(request.id(), owner)
                .invoke(upload -> {
                    if (upload.offset() == offset) {
                        refuseMoreThan(upload.length().orElse(settings.largest()) - offset, request);
                    }
                })
                .chain(upload -> uploads.get().append(upload.id(), owner, offset, TusBody.of(request, settings.idle())))
                .map(upload -> TusAnswer.about(204, upload));
    }

    private Uni<TusAnswer> end(TusRequest request, String owner) {
        return uploads.get().end(request.id(), owner).replaceWith(TusAnswer.of(204));
    }

    private Uni<Upload> found(UUID id, String owner) {
        return uploads.get().find(id, owner).map(found -> {
            Upload upload = found.orElseThrow(() -> new UploadRefused(Reason.UNKNOWN));
            if (!upload.done() && upload.expiresAt().isBefore(clock.instant())) {
                throw new UploadRefused(Reason.EXPIRED);
            }
            return upload;
        });
    }

    private static void refuseMoreThan(long room, TusRequest request) {
        if (request.announced() > room) {
            throw new UploadRefused(Reason.TOO_LONG);
        }
    }
}
