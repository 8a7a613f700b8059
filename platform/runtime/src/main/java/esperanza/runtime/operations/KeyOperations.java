package esperanza.runtime.operations;

import esperanza.access.NotHere;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.sealing.KeyRing;
import esperanza.runtime.sealing.Rotation;
import esperanza.runtime.start.KeyDatabaseStart;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The epochs of the key provider. No key is shown, and no case. */
@Path("/v1/operations/keys")
@Authenticated
public class KeyOperations {

    /** The reason why all data keys are wrapped anew. */
    public record RotationRequest(@NotBlank String reason) {}

    /** The subject whose future data are sealed under a new key, and the reason. */
    public record Renewal(@NotNull UUID subject, @NotBlank String reason) {}

    /** The epochs, and the state of the last rotation. */
    public record KeyEpochs(List<Rotation.KeyEpoch> epochs, Optional<Rotation.LastRotation> rotation) {}

    private final CallerResolver callers;
    private final Rotation rotation;
    private final KeyDatabaseStart keeping;
    private final KeyRing ring;

    KeyOperations(CallerResolver callers, Rotation rotation, KeyDatabaseStart keeping, KeyRing ring) {
        this.callers = callers;
        this.rotation = rotation;
        this.keeping = keeping;
        this.ring = ring;
    }

    @GET
    @Operation(operationId = "readKeyEpochs", summary = "Epochs of the key provider, and how far the last rotation is")
    public Uni<KeyEpochs> read() {
        return callers.permit(OperatorAction.OPERATE).chain(rotation::epochs).chain(epochs -> rotation.last()
                .map(last -> new KeyEpochs(epochs, last)));
    }

    @POST
    @Path("/rotation")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "202", description = "The rotation runs in the background")
    @Operation(
            operationId = "rotateKeys",
            summary = "Wrap all data keys under a new epoch, and destroy the epochs beyond those kept",
            description = "Afterwards older copies of the key database open no key of a destroyed epoch.")
    public Uni<Response> rotate(Body<RotationRequest> body) {
        return callers.permit(OperatorAction.OPERATE)
                .chain(caller -> rotation.ask(caller.pseudonym(), body.read().reason()))
                .map(asked -> {
                    if (!asked) {
                        throw new Refused(
                                409, "rotation-under-way", "A rotation is under way; ask again when it is done");
                    }
                    keeping.rotate();
                    return Response.accepted().build();
                });
    }

    @POST
    @Path("/renewal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "renewDataKey",
            summary = "Seal the future data of a subject under a new key, with a reason",
            description =
                    "Data sealed before stay readable. The answer does not reveal whether there is such a subject.")
    public Uni<Response> renew(Body<Renewal> body) {
        return callers.permit(OperatorAction.OPERATE).chain(caller -> {
            Renewal renewal = body.read();
            return Uni.createFrom()
                    .deferred(() -> ring.renew(renewal.subject(), caller.pseudonym(), renewal.reason()))
                    .onFailure(IllegalArgumentException.class)
                    .transform(ofTheService -> new NotHere())
                    .map(done -> Response.noContent().build());
        });
    }
}
