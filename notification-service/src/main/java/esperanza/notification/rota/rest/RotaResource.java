package esperanza.notification.rota.rest;

import static esperanza.notification.NotificationAction.KEEP_ROTA;
import static esperanza.notification.NotificationAction.STAND_DUTY;

import esperanza.notification.rota.KeepRotas;
import esperanza.notification.rota.KeepRotas.GapAcceptance;
import esperanza.notification.rota.KeepRotas.RotaFromNowOn;
import esperanza.notification.rota.domain.RotaId;
import esperanza.notification.rota.read.DutyProjection;
import esperanza.notification.rota.read.RotaSheet;
import esperanza.notification.rota.read.Rotas;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** One rota of the caller's institution. */
@Path("/v1/rotas/{rotaId}")
@Authenticated
public class RotaResource {

    private static final int MOST_WEEKS = 13;

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final KeepRotas keeping;
    private final Rotas rotas;
    private final Readers readers;

    RotaResource(CallerResolver callers, CommandRequests requests, KeepRotas keeping, Rotas rotas, Readers readers) {
        this.callers = callers;
        this.requests = requests;
        this.keeping = keeping;
        this.rotas = rotas;
        this.readers = readers;
    }

    @GET
    @Operation(
            operationId = "readRota",
            summary = "Some weeks of a rota that you keep or are on: its shifts, its gaps, and who of it is away")
    public Uni<RotaSheet> read(
            UUID rotaId,
            @QueryParam("from") @Parameter(description = "The first day, in the zone of the rota; absent: today")
                    Optional<LocalDate> from,
            @QueryParam("weeks") @DefaultValue("4") int weeks,
            @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw Refused.invalid("/weeks", "size", "From 1 to 13 weeks");
        }
        return callers.permit(STAND_DUTY)
                .call(() -> readers.caughtUp(atLeast, DutyProjection.NAME))
                .chain(caller -> rotas.sheet(caller, rotaId, from, weeks));
    }

    @POST
    @Path("/changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeRota", summary = "Change the seats and the standing persons of a rota")
    public Uni<Response> change(Incoming<RotaFromNowOn> command) {
        return requests.command(KEEP_ROTA, command).done((asked, said) -> keeping.change(asked, of(command), said));
    }

    @POST
    @Path("/closure")
    @Operation(operationId = "closeRota", summary = "Close a rota: nobody on it is called any more")
    public Uni<Response> close(UUID rotaId, @BeanParam CommandHeaders headers) {
        return requests.receive(KEEP_ROTA, headers)
                .chain(asked -> keeping.close(asked, new RotaId(rotaId)))
                .map(Answers::done);
    }

    @POST
    @Path("/gaps/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "acceptGap",
            summary = "Leave a gap of a rota to a standing person, with reasons",
            description = "The list of the gaps names that person from then on.")
    public Uni<Response> accept(Incoming<GapAcceptance> command) {
        return requests.command(KEEP_ROTA, command).done((asked, said) -> keeping.accept(asked, of(command), said));
    }

    static RotaId of(Incoming<?> command) {
        return new RotaId(command.address("rotaId"));
    }
}
