package esperanza.protection.plan.rest;

import static esperanza.protection.ProtectionAction.ASSESS_RISK;

import esperanza.access.Caller;
import esperanza.protection.plan.read.ToAssess.What;
import esperanza.protection.plan.read.ToAssessProjection;
import esperanza.protection.plan.read.ToAssessQuery;
import esperanza.protection.plan.read.ToAssessQuery.Reader;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.refusal.Narrowing;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.Lists;
import esperanza.runtime.rest.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The list of an analyst: which plans wait for an assessment, a second rater or an answer. */
@Path("/v1/protections/to-assess")
@Authenticated
public class ToAssessResource {

    /** A month of the longest kind: the highest level is assessed each month, so it never leaves the list. */
    private static final Duration NEAR = Duration.ofDays(31);

    private final CallerResolver callers;
    private final CommandIds ids;
    private final ToAssessQuery waiting;
    private final Readers readers;

    ToAssessResource(CallerResolver callers, CommandIds ids, ToAssessQuery waiting, Readers readers) {
        this.callers = callers;
        this.ids = ids;
        this.waiting = waiting;
        this.readers = readers;
    }

    @GET
    @Operation(
            operationId = "listToAssess",
            summary = "Plans that wait for an analyst, what is due first in front",
            description = "A rating that waits for a second person is not in the list of its rater. A next assessment"
                    + " stands there a month before its date.")
    public Uni<Page<ToAssessQuery.Entry>> list(
            @QueryParam("what")
                    @Parameter(
                            description =
                                    "Why it waits: NEVER assessed, a SECOND person, a REVIEW, or AGAIN by its date",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"NEVER", "SECOND", "REVIEW", "AGAIN"}))
                    Optional<String> what,
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(ASSESS_RISK)
                .call(() -> readers.caughtUp(atLeast, ToAssessProjection.NAME))
                .chain(caller -> waiting.after(
                        reader(caller), Narrowing.code(What.class, "/what", what), after, Lists.limit(limit)))
                .map(entries -> Page.of(entries, limit, ToAssessQuery.Entry::cursor));
    }

    private Reader reader(Caller caller) {
        return new Reader(
                caller.credential(ASSESS_RISK), caller.pseudonym(), ids.now().plus(NEAR));
    }
}
