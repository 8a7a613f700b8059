package esperanza.files.tus;

import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.files.FilesSettings;
import esperanza.files.TestSettings;
import esperanza.files.upload.UploadFixture;
import esperanza.files.upload.UploadOwner;
import esperanza.files.upload.Uploads;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/** The tus door without a service: the header {@code X-Owner} says which sender asks. */
final class TusServer implements AutoCloseable {

    /** A header of each answer: the port of the caller, so that a test knows its connection. */
    static final String PORT = "X-Port";

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    TusServer(Uploads uploads, long largest) {
        Router router = Router.router(vertx);
        UploadOwner owner = TusServer::owner;
        FilesSettings settings = new TestSettings(3, largest);
        router.route().order(-1_000).handler(asked -> {
            asked.response()
                    .putHeader(PORT, "" + asked.request().remoteAddress().port());
            asked.next();
        });
        new TusRoutes(() -> owner, () -> uploads, settings, InstantSource.system(), new ObjectMapper()).open(router);
        router.route().failureHandler(asked -> asked.response()
                .setStatusCode(asked.failure() instanceof SecurityException ? 401 : 500)
                .end());
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    int port() {
        return server.actualPort();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    private static Uni<String> owner(RoutingContext asked) {
        String said = Optional.ofNullable(asked.request().getHeader("X-Owner")).orElse(UploadFixture.OWNER);
        return said.equals("stranger")
                ? Uni.createFrom().failure(new SecurityException())
                : Uni.createFrom().item(said);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
