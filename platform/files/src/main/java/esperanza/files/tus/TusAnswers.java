package esperanza.files.tus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.files.upload.UploadRefused;
import esperanza.runtime.rest.AnswerHeaders;
import esperanza.runtime.rest.Problem;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Writes the answers of the tus door. No answer says a name, a sum, or whether a file is known. */
final class TusAnswers {

    private static final Logger LOG = Logger.getLogger(TusAnswers.class);

    /** RFC 9113, section 8.1: the answer is whole, and the rest of the request is not wanted. */
    private static final long NO_ERROR = 0;

    private final ObjectMapper json;
    private final Duration patience;

    TusAnswers(ObjectMapper json, Duration patience) {
        this.json = json;
        this.patience = patience;
    }

    void send(RoutingContext asked, TusAnswer answer) {
        HttpServerResponse response = begun(asked, answer.status());
        answer.headers().forEach(response::putHeader);
        finish(asked, () -> response.end());
    }

    void refuse(RoutingContext asked, Throwable failure) {
        switch (failure) {
            case SecurityException refused -> finish(asked, () -> asked.fail(refused));
            case TusRefused refused -> problem(asked, refused.status(), refused.getMessage(), refused.title());
            case UploadRefused refused ->
                problem(
                        asked,
                        refused.reason().status(),
                        refused.reason().code(),
                        refused.reason().title());
            default -> {
                LOG.warnf("files are not taken: %s", failure.getClass().getSimpleName());
                problem(asked, 503, "files-away", "Files cannot be taken now: continue later");
            }
        }
    }

    private void problem(RoutingContext asked, int status, String code, String title) {
        HttpServerResponse response = begun(asked, status).putHeader("content-type", Problem.MEDIA_TYPE);
        if (status == 503 || status == 429) {
            response.putHeader("Retry-After", "5");
        }
        if (status == 412) {
            response.putHeader("Tus-Version", TusRequest.VERSION);
        }
        finish(asked, () -> response.end(body(status, code, title)));
    }

    private String body(int status, String code, String title) {
        try {
            return json.writeValueAsString(Problem.of(status, code, title));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServerResponse begun(RoutingContext asked, int status) {
        HttpServerResponse response = asked.response().setStatusCode(status);
        AnswerHeaders.ALL.forEach(response::putHeader);
        return response.putHeader("Tus-Resumable", TusRequest.VERSION);
    }

    /** Bytes that nobody reads are thrown away for {@link #patience}, so that the sender can read the answer. */
    private void finish(RoutingContext asked, Runnable end) {
        HttpServerRequest request = asked.request();
        if (asked.response().closed()) {
            return;
        }
        if (!request.isEnded()) {
            lastOfItsConnection(asked);
            long givenUp = asked.vertx().setTimer(patience.toMillis(), _ -> giveUp(request));
            request.handler(_ -> {})
                    .exceptionHandler(_ -> asked.vertx().cancelTimer(givenUp))
                    .endHandler(_ -> asked.vertx().cancelTimer(givenUp));
        }
        end.run();
        if (!request.isEnded()) {
            request.resume();
        }
    }

    /** A connection of HTTP/2 carries the requests of others, so only the stream of this one is ended. */
    private static void giveUp(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset(NO_ERROR);
        } else {
            request.connection().close();
        }
    }

    /** A sender that is answered in the middle of its bytes must not send another request behind them. */
    private static void lastOfItsConnection(RoutingContext asked) {
        boolean hasBody = new TusRequest(asked).hasBody();
        if (hasBody && asked.request().version() == HttpVersion.HTTP_1_1) {
            asked.response().putHeader("Connection", "close");
        }
    }
}
