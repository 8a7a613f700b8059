package esperanza.intake.triage.rest;

import esperanza.intake.IntakeAction;
import esperanza.runtime.rest.CallerResolver;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Checks permission before the first byte of the stream, because no error status can be sent afterwards. */
class QueueStreamDoor {

    private final CallerResolver callers;

    QueueStreamDoor(CallerResolver callers) {
        this.callers = callers;
    }

    @ServerRequestFilter
    Uni<Void> open(ContainerRequestContext request) {
        return request.getUriInfo().getPath().equals(QueueStreamResource.PATH)
                ? callers.permit(IntakeAction.LIST_REPORTS).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
