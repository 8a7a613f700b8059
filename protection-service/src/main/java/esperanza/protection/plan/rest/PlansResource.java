package esperanza.protection.plan.rest;

import esperanza.protection.ProtectionAction;
import esperanza.protection.plan.read.PlansProjection;
import esperanza.protection.plan.read.PlansQuery;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.Lists;
import esperanza.runtime.rest.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The plans of the mechanism. */
@Path("/v1/protections")
@Authenticated
public class PlansResource {

    private final CallerResolver callers;
    private final PlansQuery plans;
    private final Readers readers;

    PlansResource(CallerResolver callers, PlansQuery plans, Readers readers) {
        this.callers = callers;
        this.plans = plans;
        this.readers = readers;
    }

    @GET
    @Operation(operationId = "listProtections", summary = "Plans, as they were opened or in another order")
    public Uni<Page<PlansQuery.Entry>> list(
            @BeanParam PlansParameters of,
            @QueryParam("case") Optional<UUID> ofCase,
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(ProtectionAction.LIST_PROTECTIONS)
                .call(() -> readers.caughtUp(atLeast, PlansProjection.NAME))
                .chain(caller -> plans.after(
                        caller.credential(ProtectionAction.LIST_PROTECTIONS),
                        of.choice().filter(ofCase),
                        after,
                        Lists.limit(limit)))
                .map(entries -> Page.of(entries, limit, PlansQuery.Entry::cursor));
    }
}
