package esperanza.runtime.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.concurrent.Flow;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Writes a stream of server-sent events. Asks for more only when the connection has taken what was written; a source
 * that keeps what waits meanwhile sends it in one piece.
 */
@Provider
public class SseWriter implements ServerMessageBodyWriter<SseStream> {

    private static final Logger LOG = Logger.getLogger(SseWriter.class);
    private static final byte[] HEAD_ALONE = {};

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == SseStream.class;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == SseStream.class;
    }

    @Override
    public void writeResponse(SseStream stream, Type genericType, ServerRequestContext context) {
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext) context;
        ServerHttpResponse response = request.serverResponse();
        request.suspend();
        response.setChunked(true);
        response.setResponseHeader(HttpHeaders.CONTENT_TYPE, MediaType.SERVER_SENT_EVENTS);
        response.write(HEAD_ALONE, failure -> {
            if (failure == null) {
                stream.messages().subscribe(new Writing(request, response));
            } else {
                request.close();
            }
        });
    }

    @Override
    public void writeTo(
            SseStream stream,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        throw new UnsupportedOperationException("a stream is written as the connection takes it");
    }

    private static final class Writing implements Flow.Subscriber<byte[]> {

        private final ResteasyReactiveRequestContext request;
        private final ServerHttpResponse response;
        private Flow.Subscription messages = new Nothing();

        Writing(ResteasyReactiveRequestContext request, ServerHttpResponse response) {
            this.request = request;
            this.response = response;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            messages = subscription;
            response.addCloseHandler(subscription::cancel);
            if (response.closed()) {
                subscription.cancel();
            } else {
                subscription.request(1);
            }
        }

        @Override
        public void onNext(byte[] message) {
            response.write(message).whenComplete((written, failure) -> {
                if (failure == null) {
                    messages.request(1);
                } else {
                    messages.cancel();
                }
            });
        }

        /** Too late for an error status: the reader sees the end of the stream and comes back. */
        @Override
        public void onError(Throwable failure) {
            LOG.warnf("a stream ended: %s", failure.getClass().getSimpleName());
            onComplete();
        }

        @Override
        public void onComplete() {
            response.end();
            request.close();
        }
    }

    private record Nothing() implements Flow.Subscription {

        @Override
        public void request(long count) {
            // nothing to ask yet
        }

        @Override
        public void cancel() {
            // nothing to cancel yet
        }
    }
}
