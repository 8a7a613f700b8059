package esperanza.runtime.rest;

import esperanza.access.NotHere;
import esperanza.access.NotPermitted;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.CommandMisused;
import esperanza.kernel.store.KeyTaken;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.kernel.store.VersionConflict;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.refusal.TooMany;
import esperanza.runtime.sealing.KeyMissing;
import esperanza.runtime.sealing.SubjectErased;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Makes every error body an RFC 9457 problem in our own words. */
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final String RETRY_AFTER = "2";

    @ServerExceptionMapper
    Response refused(Refused e) {
        Response.ResponseBuilder response = Problem.response(e.status(), e.code(), e.getMessage(), e.fields());
        return e.status() == 503 ? response.header("Retry-After", RETRY_AFTER).build() : response.build();
    }

    @ServerExceptionMapper
    Response tooMany(TooMany e) {
        return Problem.response(429, "too-many", e.getMessage())
                .header("Retry-After", e.retryAfter())
                .header("RateLimit-Policy", e.policyField())
                .header("RateLimit", e.limitField())
                .build();
    }

    @ServerExceptionMapper
    Response notHere(NotHere e) {
        return notFound();
    }

    @ServerExceptionMapper
    Response rule(RuleViolation e) {
        return e.rule().unknown()
                ? notFound()
                : Problem.response(409, e.rule().code(), e.rule().title()).build();
    }

    @ServerExceptionMapper
    Response erased(SubjectErased e) {
        return Problem.response(410, "erased", "The data of this person were erased; nothing can be added to them")
                .build();
    }

    @ServerExceptionMapper
    Response lost(KeyMissing e) {
        return Problem.response(503, e.getMessage(), "The key of these data is lost. They were not erased")
                .build();
    }

    @ServerExceptionMapper
    Response stale(VersionConflict e) {
        return Problem.response(412, "stale-version", "It has changed since you read it; read it again")
                .build();
    }

    @ServerExceptionMapper
    Response misused(CommandMisused e) {
        return Problem.response(
                        422, "idempotency-key-reused", "This Idempotency-Key was used before with another request")
                .build();
    }

    @ServerExceptionMapper
    Response taken(KeyTaken e) {
        return Problem.response(409, "name-taken", "This name already belongs to something else")
                .build();
    }

    @ServerExceptionMapper
    Response unavailable(StoreUnavailable e) {
        return comeBack(e.getMessage());
    }

    /** Reading the request failed. The client hung up or stalled, which is no error of ours. */
    @ServerExceptionMapper
    Response unread(IOException e) {
        if (DatabaseAway.caused(e)) {
            return comeBack("database-away");
        }
        LOG.debug("a request could not be read", e);
        return unreadable();
    }

    @ServerExceptionMapper
    Response unauthenticated(UnauthorizedException e) {
        return unauthenticated();
    }

    @ServerExceptionMapper
    Response unauthenticated(AuthenticationFailedException e) {
        return unauthenticated();
    }

    @ServerExceptionMapper
    Response notPermitted(NotPermitted e) {
        return forbidden();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return forbidden();
    }

    private static Response forbidden() {
        return Problem.response(403, "wrong-role", "Your role does not allow this")
                .build();
    }

    /** The address does not exist, or a query parameter has the wrong format; Quarkus reports both as not found. */
    @ServerExceptionMapper
    Response noAddress(NotFoundException e, UriInfo uri) {
        List<Refused.Field> malformed = e.getCause() == null ? List.of() : Lists.malformed(uri.getQueryParameters());
        return malformed.isEmpty() ? notFound() : refused(Refused.invalid(malformed));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        return switch (status) {
            case 404 -> notFound();
            case 405 ->
                Problem.response(405, "method-not-allowed", "This address does not take this method")
                        .build();
            case 406 -> notAcceptable();
            case 413 ->
                Problem.response(413, "too-large", "The request is too large").build();
            case 415 ->
                Problem.response(415, "unsupported-media-type", "Send application/json")
                        .build();
            default -> status >= 500 ? ours(e) : unreadable();
        };
    }

    /**
     * An unexpected failure. A database that is away and a client that has left are told apart: they are no errors of
     * ours.
     */
    @ServerExceptionMapper
    Response unexpected(Throwable e, RoutingContext request) {
        if (DatabaseAway.caused(e)) {
            return comeBack("database-away");
        }
        if (request.response().closed()) {
            LOG.debug("the client left", e);
            return unreadable();
        }
        return ours(e);
    }

    private static Response ours(Throwable e) {
        LOG.errorf("unexpected %s at %s", e.getClass().getName(), where(e)); // no message: it may quote data
        LOG.debug("unexpected", e);
        return Problem.response(500, "unexpected", "Something went wrong on our side")
                .build();
    }

    private static String where(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length == 0 ? "?" : trace[0].toString();
    }

    private static Response comeBack(String code) {
        return Problem.response(503, code, "Not known to be stored; send the same request again")
                .header("Retry-After", RETRY_AFTER)
                .build();
    }

    private static Response unreadable() {
        return Problem.response(400, "bad-request", "The request cannot be read")
                .build();
    }

    static Response notAcceptable() {
        return Problem.response(406, "not-acceptable", "This operation answers in no type that you accept")
                .build();
    }

    private static Response notFound() {
        return Problem.response(404, "not-found", "There is nothing here for you")
                .build();
    }

    private static Response unauthenticated() {
        return Problem.response(401, "unauthenticated", "A valid token for this service is needed")
                .header("WWW-Authenticate", "Bearer")
                .build();
    }
}
