package esperanza.reach.pager;

import esperanza.reach.Slots;
import java.util.Optional;
import java.util.UUID;

/**
 * Where somebody answers.
 *
 * @param name by which those on call know it
 * @param phone a number that is answered day and night
 * @param address of this machine, as reachable for those on call
 */
public record Desk(String name, String phone, String address) {

    Slots slots(UUID reference) {
        return new Slots(name, phone, Optional.of(reference + " (" + address + ')'));
    }
}
