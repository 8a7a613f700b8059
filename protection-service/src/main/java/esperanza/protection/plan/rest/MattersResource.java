package esperanza.protection.plan.rest;

import static esperanza.protection.ProtectionAction.LIST_MATTERS;

import esperanza.protection.plan.read.MattersProjection;
import esperanza.protection.plan.read.MattersQuery;
import esperanza.protection.plan.read.WaitingMatter.What;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The list of those who decide, and of those who prepare and tell: which matters wait for the next act. */
@Path("/v1/protections/matters")
@Authenticated
public class MattersResource {

    private final CallerResolver callers;
    private final MattersQuery waiting;
    private final Readers readers;

    MattersResource(CallerResolver callers, MattersQuery waiting, Readers readers) {
        this.callers = callers;
        this.waiting = waiting;
        this.readers = readers;
    }

    @GET
    @Operation(
            operationId = "listMatters",
            summary = "Matters that wait for the next act, what is due first in front",
            description = "A matter stands there from its preparation until the person was told the decision.")
    public Uni<Page<MattersQuery.Entry>> list(
            @QueryParam("what")
                    @Parameter(
                            description =
                                    "The next act: PREPARED to be called or decided alone, ON_AGENDA to be decided,"
                                            + " TO_SIGN, or TO_TELL",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"PREPARED", "ON_AGENDA", "TO_SIGN", "TO_TELL"}))
                    Optional<String> what,
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(LIST_MATTERS)
                .call(() -> readers.caughtUp(atLeast, MattersProjection.NAME))
                .chain(caller -> waiting.after(
                        caller.credential(LIST_MATTERS),
                        Narrowing.code(What.class, "/what", what),
                        after,
                        Lists.limit(limit)))
                .map(entries -> Page.of(entries, limit, MattersQuery.Entry::cursor));
    }
}
