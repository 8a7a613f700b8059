package esperanza.intake.webhook.rest;

import esperanza.intake.webhook.sending.Deliveries;
import esperanza.intake.webhook.sending.WebhookMessage;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Adds the messages that a hotline's receiver gets to the OpenAPI document, in its section {@code webhooks}. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class DocumentedWebhooks implements OASFilter {

    private static final String MESSAGE = "WebhookMessage";

    private static final Map<String, String> SUMMARIES = Map.of(
            WebhookMessage.REFERRED, "A report of yours was referred",
            WebhookMessage.TRIAGED, "A person judged the urgency of a report of yours",
            WebhookMessage.QUESTION_ASKED, "A question waits for the person who reported",
            WebhookMessage.CONSENT_CHANGED, "A consent in a report of yours changed",
            Deliveries.PING, "You asked for a trial");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents().addSchema(MESSAGE, message());
        SUMMARIES.keySet().stream()
                .sorted()
                .forEach(
                        type -> api.addWebhook(type, OASFactory.createPathItem().POST(operation(type))));
    }

    private static Operation operation(String type) {
        return OASFactory.createOperation()
                .operationId(operationId(type))
                .summary(SUMMARIES.get(type))
                .security(List.of())
                .parameters(List.of(
                        header(
                                "webhook-id",
                                "The same in each attempt: by it a repetition is known",
                                text().format("uuid")),
                        header(
                                "webhook-timestamp",
                                "Seconds since 1970. Refuse what is older than five minutes",
                                text()),
                        header(
                                "webhook-signature",
                                "As Standard Webhooks v1 says: v1, and the HMAC-SHA256 of id.timestamp.body under your"
                                        + " secret, in Base64. For a day after a rotation there are two, with a space"
                                        + " between them",
                                text())))
                .requestBody(OASFactory.createRequestBody()
                        .required(true)
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        "application/json",
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema()
                                                        .ref("#/components/schemas/" + MESSAGE)))))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("2XX", OASFactory.createAPIResponse().description("You have it"))
                        .addAPIResponse(
                                "410",
                                OASFactory.createAPIResponse().description("Nothing more is sent to this webhook"))
                        .addAPIResponse(
                                "default", OASFactory.createAPIResponse().description("It is sent again later")));
    }

    /** The type as a name that programs can have: {@code receiveReportReferred}. */
    private static String operationId(String type) {
        return "receive"
                + Stream.of(type.split("[.-]"))
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }

    private static Schema message() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("One message. It says nothing else, so read the report with your own rights")
                .required(List.of("id", "type"))
                .addProperty("id", text().format("uuid").description("The webhook-id"))
                .addProperty(
                        "type",
                        text().description("Skip a type that you do not know")
                                .enumeration(SUMMARIES.keySet().stream()
                                        .sorted()
                                        .map(Object.class::cast)
                                        .toList()))
                .addProperty("reportId", text().format("uuid").description("Absent in a ping"))
                .addProperty(
                        "test",
                        OASFactory.createSchema()
                                .addType(SchemaType.BOOLEAN)
                                .description("True: a trial, and no real report went on. Absent otherwise"));
    }

    private static Parameter header(String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(true)
                .description(description)
                .schema(schema);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
