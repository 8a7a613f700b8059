package esperanza.intake.webhook.rest;

import esperanza.access.NotHere;
import esperanza.intake.IntakeAction;
import esperanza.intake.webhook.sending.Deliveries;
import esperanza.intake.webhook.sending.Webhook;
import esperanza.intake.webhook.sending.WebhookDelivery;
import esperanza.intake.webhook.sending.Webhooks;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The door at which a hotline tries its webhook, looks what became of its messages, and asks for them again. */
@Path("/v1/webhooks/{webhookId}")
@Authenticated
public class WebhookTrialResource {

    /** The message that is on its way. */
    public record Pinged(UUID messageId) {}

    /**
     * Which messages are to be sent again: one, or all of whose cause was recorded since an instant.
     *
     * @param since the first 1,000 messages from here on
     */
    public record Redelivery(Optional<UUID> messageId, Optional<Instant> since) {}

    /** How many messages are owed again. */
    public record Redelivered(int messages) {}

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final CommandIds ids;
    private final Webhooks webhooks;
    private final Deliveries deliveries;

    WebhookTrialResource(
            CallerResolver callers,
            CommandRequests requests,
            CommandIds ids,
            Webhooks webhooks,
            Deliveries deliveries) {
        this.callers = callers;
        this.requests = requests;
        this.ids = ids;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    @POST
    @Path("/ping")
    @Operation(
            operationId = "pingWebhook",
            summary = "Try a webhook",
            description = "Sends one message of the type webhook.ping, signed like every other: once, and once more if"
                    + " no answer comes. What became of it stands among the deliveries.")
    @APIResponse(
            responseCode = "202",
            description = "On its way",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Pinged.class)))
    public Uni<Response> ping(UUID webhookId, @BeanParam CommandHeaders headers) {
        return requests.receive(IntakeAction.MANAGE_WEBHOOKS, headers).chain(asked -> {
            UUID message = ids.derivedId("webhook-ping", ids.commandId(asked));
            return open(asked, webhookId)
                    .chain(webhook -> deliveries.ping(webhook, message, ids.now()))
                    .map(sent -> Response.accepted(new Pinged(message))
                            .location(URI.create("/v1/webhooks/" + webhookId + "/deliveries"))
                            .build());
        });
    }

    @GET
    @Path("/deliveries")
    @Operation(operationId = "listDeliveries", summary = "The last 50 messages to a webhook, the latest first")
    public Uni<List<WebhookDelivery>> deliveries(UUID webhookId) {
        return callers.permit(IntakeAction.MANAGE_WEBHOOKS)
                .chain(caller -> webhooks.find(webhookId, caller.pseudonym()))
                .chain(found -> deliveries.latest(found.orElseThrow(NotHere::new)));
    }

    @POST
    @Path("/redelivery")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "redeliverMessages",
            summary = "Have messages sent again, under the ids that they had",
            description = "One message by its messageId, or the first 1,000 whose cause was recorded since an instant,"
                    + " delivered or not. Messages from before the webhook was registered are not among them: the list"
                    + " of your reports that changed has what those told.")
    @APIResponse(
            responseCode = "202",
            description = "On their way",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Redelivered.class)))
    public Uni<Response> again(UUID webhookId, @BeanParam CommandHeaders headers, Body<Redelivery> body) {
        return requests.receive(IntakeAction.MANAGE_WEBHOOKS, headers, body)
                .chain(asked -> open(asked, webhookId).chain(webhook -> again(asked, webhook)))
                .map(messages -> Response.accepted(new Redelivered(messages)).build());
    }

    private Uni<Integer> again(Asked<Redelivery> asked, Webhook webhook) {
        Redelivery wanted = asked.body();
        if (wanted.messageId().isPresent() == wanted.since().isPresent()) {
            throw Refused.invalid("/since", "one-of-message-id-since", "Needs one of messageId and since");
        }
        UUID redelivery =
                ids.derivedId("redelivery", ids.commandId(asked), asked.sent().digest());
        return deliveries
                .again(webhook, redelivery, wanted.messageId(), wanted.since(), ids.now())
                .invoke(messages -> {
                    if (messages == 0 && wanted.messageId().isPresent()) {
                        throw new NotHere();
                    }
                });
    }

    /** The caller's own webhook. Fails with 409 if its receiver said that it is gone. */
    private Uni<Webhook> open(Asked<?> asked, UUID webhookId) {
        return webhooks.find(webhookId, asked.caller().pseudonym()).map(found -> {
            Webhook webhook = found.orElseThrow(NotHere::new);
            if (webhook.disabledAt().isPresent()) {
                throw new Refused(409, "webhook-gone", "Its receiver answered 410: register it anew");
            }
            return webhook;
        });
    }
}
