package esperanza.runtime.rest;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * An operation answers JSON, unless it says what else it produces. A sender who accepts nothing of that gets 406 before
 * anything is done. Otherwise Quarkus would write the text form of an object for whoever accepts a text.
 */
class AcceptedTypes {

    @ServerRequestFilter
    Optional<Response> refuse(ContainerRequestContext request, ResourceInfo operation) {
        return producesJson(operation) && !acceptsJson(request)
                ? Optional.of(Problems.notAcceptable())
                : Optional.empty();
    }

    @ServerResponseFilter
    void write(ContainerResponseContext response, ResourceInfo operation) {
        if (response.hasEntity() && response.getMediaType() == null && producesJson(operation)) {
            response.setEntity(response.getEntity(), response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static boolean producesJson(ResourceInfo operation) {
        return operation.getResourceMethod() != null
                && !operation.getResourceMethod().isAnnotationPresent(Produces.class)
                && !operation.getResourceClass().isAnnotationPresent(Produces.class);
    }

    private static boolean acceptsJson(ContainerRequestContext request) {
        List<MediaType> accepted;
        try {
            accepted = request.getAcceptableMediaTypes();
        } catch (RuntimeException unreadable) {
            return false;
        }
        return accepted.stream().anyMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible);
    }
}
