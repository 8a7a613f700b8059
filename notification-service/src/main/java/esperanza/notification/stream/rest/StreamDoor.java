package esperanza.notification.stream.rest;

import esperanza.access.Action;
import esperanza.notification.NotificationAction;
import esperanza.runtime.rest.CallerResolver;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Checks before the first byte whether the caller may open a stream: later there is no status left to refuse with. */
class StreamDoor {

    private static final Map<String, Action> STREAMS = Map.of(
            "/v1/streams/cases", NotificationAction.FOLLOW_CASES,
            "/v1/streams/picture", NotificationAction.FOLLOW_PICTURE);

    private final CallerResolver callers;

    StreamDoor(CallerResolver callers) {
        this.callers = callers;
    }

    @ServerRequestFilter
    Uni<Void> open(ContainerRequestContext request) {
        return Optional.ofNullable(STREAMS.get(request.getUriInfo().getPath()))
                .map(action -> callers.permit(action).replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
