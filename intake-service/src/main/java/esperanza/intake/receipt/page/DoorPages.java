package esperanza.intake.receipt.page;

import esperanza.intake.door.OpenDoor;
import esperanza.intake.receipt.FollowByDoorKey;
import esperanza.intake.receipt.view.AtDoor;
import esperanza.runtime.rest.PageHeaders;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** The page of the own door of a party, with the ways to the rooms of the investigation and of protection. */
@Singleton
class DoorPages {

    private final FollowByDoorKey doors;
    private final PageFrame frame;
    private final Template door;
    private final Rooms rooms;

    DoorPages(FollowByDoorKey doors, PageFrame frame, @Location("page/door") Template door, Rooms rooms) {
        this.doors = doors;
        this.frame = frame;
        this.door = door;
        this.rooms = rooms;
    }

    Uni<Response> shown(Words words, Form form, OpenDoor.Opened opened) {
        return doors.atDoor(opened)
                .chain(at -> PageAnswers.shown(
                        200,
                        page(words, form, at),
                        PageHeaders.handingOverTo(rooms.all().map(URI::create).toList())));
    }

    private TemplateInstance page(Words words, Form form, AtDoor at) {
        return frame.of(door, words)
                .data("receipt", form.text("receipt"))
                .data("key", UUID.randomUUID().toString())
                .data("whose", words.word("door" + at.scope()))
                .data("notices", frame.notices(words, at.notices()))
                .data("keys", frame.keys(words, at.keys()))
                .data("rooms", at.ticket().flatMap(_ -> rooms.address()).orElse(""))
                .data("ticket", at.ticket().orElse(""))
                .data(
                        "protection",
                        at.toProtection().flatMap(_ -> rooms.protection()).orElse(""))
                .data("protectionTicket", at.toProtection().orElse(""));
    }
}
