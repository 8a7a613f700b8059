package esperanza.intake.webhook.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.access.NotHere;
import esperanza.intake.IntakeAction;
import esperanza.intake.webhook.sending.Destination;
import esperanza.intake.webhook.sending.Signature;
import esperanza.intake.webhook.sending.Webhook;
import esperanza.intake.webhook.sending.Webhooks;
import esperanza.kernel.store.CommandMisused;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import esperanza.runtime.sealing.Secrets;
import esperanza.runtime.start.Mode;
import esperanza.runtime.start.Settings;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/**
 * The door at which a hotline registers to be notified when its reports progress: Standard Webhooks, thin and signed.
 */
@Path("/v1/webhooks")
@Authenticated
public class WebhookResource {

    /** The URL to notify. */
    public record Wanted(@NotBlank String url) {}

    /**
     * A webhook as its owner sees it.
     *
     * @param secret answered only when it is made or rotated, never again
     * @param disabledAt when the receiver answered 410: nothing is sent there any more
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Shown(
            UUID webhookId, String url, Instant createdAt, Optional<String> secret, Optional<Instant> disabledAt) {}

    static final String WITHIN = "15 s";
    static final String AGAIN = "5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h";

    private static final int MOST = 10;

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final CommandIds ids;
    private final Webhooks webhooks;
    private final Signature signature;
    private final boolean local;

    WebhookResource(
            CallerResolver callers,
            CommandRequests requests,
            CommandIds ids,
            Webhooks webhooks,
            Secrets secrets,
            Settings settings) {
        this.callers = callers;
        this.requests = requests;
        this.ids = ids;
        this.webhooks = webhooks;
        this.signature = new Signature(secrets);
        this.local = settings.mode() == Mode.LOCAL;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerWebhook",
            summary = "Register to be notified when a report of yours progresses",
            description = "The section webhooks of this document has each message with its headers. A message may come"
                    + " more than once and not in order, always under the same webhook-id. Read the change itself with"
                    + " your own rights. https only, on port 443 or from 1024 on, and no redirect is followed; a"
                    + " platform in local mode also takes http://127.0.0.1. Answer within " + WITHIN + ". 410 ends the"
                    + " webhook. Any other status but 2xx is tried again after " + AGAIN + ", each interval"
                    + " lengthened by up to a fifth, so for three to four days. Try it by a ping, or by a report"
                    + " with \"test\": true, which tells each type once.")
    @APIResponse(
            responseCode = "201",
            description = "Registered; the secret is in this answer and its repetitions only",
            content = @Content(schema = @Schema(implementation = Shown.class)))
    public Uni<Response> register(@BeanParam CommandHeaders headers, Body<Wanted> body) {
        return requests.receive(IntakeAction.MANAGE_WEBHOOKS, headers, body)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(asked -> {
                    String url = open(asked.body().url());
                    UUID id = ids.derivedId("webhook", ids.commandId(asked));
                    return webhooks.register(
                                    id,
                                    asked.caller().pseudonym(),
                                    url,
                                    asked.sent().digest(),
                                    ids.now(),
                                    MOST)
                            .chain(made -> made.map(webhook -> Uni.createFrom().item(webhook))
                                    .orElseGet(() -> refused(id)));
                })
                .map(webhook -> Response.created(URI.create("/v1/webhooks/" + webhook.id()))
                        .header("Cache-Control", "no-store")
                        .entity(withSecret(webhook))
                        .build());
    }

    @GET
    @Operation(operationId = "listWebhooks", summary = "Your webhooks")
    public Uni<List<Shown>> list() {
        return callers.permit(IntakeAction.MANAGE_WEBHOOKS)
                .chain(caller -> webhooks.of(caller.pseudonym()))
                .map(all -> all.stream()
                        .map(webhook -> shown(webhook, Optional.empty()))
                        .toList());
    }

    @GET
    @Path("/{webhookId}")
    @Operation(operationId = "readWebhook", summary = "One of your webhooks")
    public Uni<Shown> read(UUID webhookId) {
        return callers.permit(IntakeAction.MANAGE_WEBHOOKS)
                .chain(caller -> webhooks.find(webhookId, caller.pseudonym()))
                .map(found -> shown(found.orElseThrow(NotHere::new), Optional.empty()));
    }

    @DELETE
    @Path("/{webhookId}")
    @Operation(operationId = "deleteWebhook", summary = "Delete a webhook")
    @APIResponse(responseCode = "204", description = "Nothing is sent there any more")
    public Uni<Response> delete(UUID webhookId) {
        return callers.permit(IntakeAction.MANAGE_WEBHOOKS)
                .chain(caller -> webhooks.delete(webhookId, caller.pseudonym()))
                .map(there -> {
                    if (!there) {
                        throw new NotHere();
                    }
                    return Response.noContent().build();
                });
    }

    @POST
    @Path("/{webhookId}/secret")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Rotate the secret",
            description = "For 24 hours both secrets sign, so that you can switch without missing a message.")
    @APIResponse(
            responseCode = "200",
            description = "The new secret, in this answer only",
            content = @Content(schema = @Schema(implementation = Shown.class)))
    public Uni<Response> rotate(UUID webhookId, @BeanParam CommandHeaders headers) {
        return requests.receive(IntakeAction.MANAGE_WEBHOOKS, headers)
                .chain(asked -> webhooks.rotate(
                        webhookId,
                        asked.caller().pseudonym(),
                        ids.commandId(asked).value(),
                        ids.now()))
                .map(webhook -> Answers.opened(withSecret(webhook.orElseThrow(NotHere::new))));
    }

    /** Blocks for the name look-up: never call on an event loop. */
    private String open(String url) {
        return Destination.read(url, local)
                .filter(destination -> destination.isOpen(local))
                .map(destination -> url)
                .orElseThrow(() -> Refused.invalid(
                        "/url", "not-a-destination", "Needs https, and an address on the public Internet"));
    }

    private <T> Uni<T> refused(UUID id) {
        return Uni.combine()
                .all()
                .unis(webhooks.isKnown(id), webhooks.hasEnded(id))
                .with((known, ended) -> {
                    if (known) {
                        throw new CommandMisused();
                    }
                    throw ended
                            ? new Refused(409, "webhook-gone", "You deleted it: register another one under another key")
                            : new Refused(409, "too-many-webhooks", "Delete one of your webhooks first");
                });
    }

    private Shown withSecret(Webhook webhook) {
        return shown(webhook, Optional.of(signature.secret(webhook.id(), webhook.generation())));
    }

    private static Shown shown(Webhook webhook, Optional<String> secret) {
        return new Shown(webhook.id(), webhook.url(), webhook.createdAt(), secret, webhook.disabledAt());
    }
}
