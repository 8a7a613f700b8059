package esperanza.investigation.pattern.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.pattern.ActOnWarning;
import esperanza.investigation.pattern.domain.WarningCertainty;
import esperanza.investigation.pattern.domain.WarningCommand.*;
import esperanza.investigation.pattern.domain.WarningId;
import esperanza.investigation.pattern.domain.WarningSeverity;
import esperanza.investigation.pattern.domain.WarningText;
import esperanza.investigation.pattern.domain.WarningUrgency;
import esperanza.kernel.Form;
import esperanza.kernel.Personal;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A person decides whether to warn of a series, and what the warning says. */
@Path("/v1/warnings/{warningId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class WarningResource {

    /**
     * What the warning says. Its words are sealed until another person publishes it.
     *
     * @param area of the first level, and no nearer
     * @param askedOf the institutions that are asked to act, as the profile calls them
     * @param expires the instant from which on it no longer holds
     * @param instruction what is asked of each institution
     */
    public record WarningContent(
            @NotNull @Pattern(regexp = Form.FIRST_LEVEL_AREA)
            String area,

            @NotEmpty List<@NotNull @Pattern(regexp = Form.CODE) String> askedOf,
            @NotNull WarningUrgency urgency,
            @NotNull WarningSeverity severity,
            @NotNull WarningCertainty certainty,
            @NotNull Instant expires,
            @NotBlank String headline,
            @NotBlank String description,
            @NotBlank String instruction) {

        Said of(WarningId id) {
            return new Said(
                    area,
                    askedOf,
                    urgency,
                    severity,
                    certainty,
                    expires,
                    Personal.of(id.value(), new WarningText(headline, description, instruction)));
        }
    }

    private final CommandRequests requests;
    private final ActOnWarning warnings;

    WarningResource(CommandRequests requests, ActOnWarning warnings) {
        this.requests = requests;
        this.warnings = warnings;
    }

    @POST
    @Path("/raising")
    @APIResponse(responseCode = "200", description = "The warning is in force")
    @Operation(
            operationId = "raiseWarning",
            summary = "Raise the warning that is proposed",
            description = "It names the area, the pattern and what is asked of whom, and accuses nobody.")
    public Uni<Response> raise(UUID warningId, @BeanParam CommandHeaders headers, Body<WarningContent> body) {
        WarningId id = new WarningId(warningId);
        return requests.command(InvestigationAction.DECIDE_ON_WARNING, headers, body)
                .done((asked, said) -> warnings.raise(asked, id, said.of(id)));
    }

    @POST
    @Path("/declining")
    @APIResponse(responseCode = "200", description = "Declined; a further threat of the series proposes it again")
    @Operation(operationId = "declineWarning", summary = "Do not warn of the series, with reasons")
    public Uni<Response> decline(Incoming<DeclineWarning> command) {
        return requests.command(InvestigationAction.DECIDE_ON_WARNING, command).done(warnings::decline);
    }

    @POST
    @Path("/updates")
    @APIResponse(responseCode = "200", description = "The warning says this from now on")
    @Operation(
            operationId = "updateWarning",
            summary = "Replace what a warning says",
            description = "What was published stays as it is until another person publishes the update.")
    public Uni<Response> update(UUID warningId, @BeanParam CommandHeaders headers, Body<WarningContent> body) {
        WarningId id = new WarningId(warningId);
        return requests.command(InvestigationAction.DECIDE_ON_WARNING, headers, body)
                .done((asked, said) -> warnings.update(asked, id, said.of(id)));
    }

    @POST
    @Path("/cancellation")
    @APIResponse(responseCode = "200", description = "Taken back")
    @Operation(operationId = "cancelWarning", summary = "Take a warning back, with reasons")
    public Uni<Response> cancel(Incoming<CancelWarning> command) {
        return requests.command(InvestigationAction.DECIDE_ON_WARNING, command)
                .done((asked, _) -> warnings.cancel(asked, command));
    }
}
