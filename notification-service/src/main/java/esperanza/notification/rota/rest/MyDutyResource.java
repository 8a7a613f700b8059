package esperanza.notification.rota.rest;

import static esperanza.notification.NotificationAction.STAND_DUTY;

import esperanza.notification.rota.read.DutyOfPerson;
import esperanza.notification.rota.read.DutyProjection;
import esperanza.notification.rota.read.MyDuty;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.CallerResolver;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the caller has to do with the rotas. */
@Path("/v1/my-duty")
@Authenticated
public class MyDutyResource {

    private final CallerResolver callers;
    private final DutyOfPerson duty;
    private final Readers readers;

    MyDutyResource(CallerResolver callers, DutyOfPerson duty, Readers readers) {
        this.callers = callers;
        this.duty = duty;
        this.readers = readers;
    }

    @GET
    @Operation(
            operationId = "readMyDuty",
            summary = "Your shifts, the proposals that wait for your answer, your absences, and where you stand")
    public Uni<MyDuty> read(@QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(STAND_DUTY)
                .call(() -> readers.caughtUp(atLeast, DutyProjection.NAME))
                .chain(duty::of);
    }
}
