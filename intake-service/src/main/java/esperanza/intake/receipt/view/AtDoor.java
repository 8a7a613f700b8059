package esperanza.intake.receipt.view;

import esperanza.intake.door.view.KeyGiven;
import esperanza.intake.report.view.NoticeAtDoor;
import esperanza.protocol.vocabulary.DoorScope;
import java.util.List;
import java.util.Optional;

/**
 * The own door of a party as the holder of its key sees it.
 *
 * @param notices their words are absent until they are opened
 * @param keys all that were ever given to this door
 * @param ticket leads to the rooms of the investigation; empty if the report did not go there for this party
 * @param toProtection leads to the person's rooms of protection; empty if the report did not go there for this party
 */
public record AtDoor(
        DoorScope scope,
        List<NoticeAtDoor> notices,
        List<KeyGiven> keys,
        Optional<String> ticket,
        Optional<String> toProtection) {}
