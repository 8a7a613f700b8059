package esperanza.reach;

import java.util.Optional;

/**
 * The variable parts of a text.
 *
 * @param name the name by which the addressee knows us
 * @param phone the number of the desk
 */
public record Slots(String name, String phone, Optional<String> code) {

    /** Without the code: a line of a log that prints the record tells none. */
    @Override
    public String toString() {
        return "Slots[" + name + ']';
    }
}
