package esperanza.runtime.rest.openapi;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.SERVER_SENT_EVENTS;

import esperanza.runtime.rest.SseFrames;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

/** Documents a stream of server-sent events as the list of its messages, in the way of OpenAPI 3.2. */
final class DocumentedFrames {

    private static final String CLOUD_EVENT = "application/cloudevents+json";
    private static final DotName FRAMES = DotName.createSimple(SseFrames.class);
    private static final DotName PATH = DotName.createSimple(Path.class);

    private DocumentedFrames() {}

    static void document(Operation operation, MethodInfo method) {
        Optional.ofNullable(method.annotation(FRAMES)).ifPresent(frames -> {
            MediaType stream =
                    operation.getResponses().getAPIResponse("200").getContent().getMediaType(SERVER_SENT_EVENTS);
            stream.setSchema(messages(frames, cloudEvent(source(method), frames, stream.getSchema())));
        });
    }

    private static String source(MethodInfo method) {
        return method.declaringClass().declaredAnnotation(PATH).value().asString();
    }

    private static Schema cloudEvent(String source, AnnotationInstance frames, Schema item) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .required(List.of("specversion", "source", "type", "datacontenttype", "id", "time", "data"))
                .addProperty("specversion", text().constValue("1.0"))
                .addProperty("source", text().constValue(source))
                .addProperty("type", text().constValue(frames.value("type").asString()))
                .addProperty("datacontenttype", text().constValue(APPLICATION_JSON))
                .addProperty("id", text().description("The same id is the same item"))
                .addProperty("time", text().format("date-time").description("When it was recorded, made or read"))
                .addProperty("data", item);
    }

    private static Schema messages(AnnotationInstance frames, Schema data) {
        boolean resync = value(frames, "resync").map(AnnotationValue::asBoolean).orElse(true);
        Stream<Schema> kinds = Stream.concat(
                Stream.of(withData(
                        value(frames, "event").map(AnnotationValue::asString).orElse("message"),
                        value(frames, "id").map(AnnotationValue::asString).orElse(""),
                        data)),
                resync ? Stream.of(resync()) : Stream.empty());
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .description("Comments between the messages say that the connection is alive")
                .items(OASFactory.createSchema().oneOf(kinds.toList()));
    }

    private static Schema withData(String event, String id, Schema data) {
        Schema message = message(
                event,
                text().contentMediaType(CLOUD_EVENT)
                        .contentSchema(data)
                        .description("A CloudEvent 1.0 in structured form"));
        return id.isEmpty()
                ? message
                : message.addProperty("id", text().description(id)).addRequired("id");
    }

    private static Schema resync() {
        return message("resync", text().constValue("{}"))
                .description("Messages were missed: read the state anew, then follow the stream again");
    }

    private static Schema message(String event, Schema data) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .required(List.of("event", "data"))
                .addProperty("event", text().constValue(event))
                .addProperty("data", data);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Optional<AnnotationValue> value(AnnotationInstance frames, String name) {
        return Optional.ofNullable(frames.value(name));
    }
}
