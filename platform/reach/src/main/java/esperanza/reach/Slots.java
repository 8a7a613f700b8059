package esperanza.reach;

import java.util.Optional;

/**
 * The variable parts of a text.
 *
 * @param name the name by which the addressee knows us
 * @param phone the number of the desk
 * @param language the only one in which the text leaves; empty: it leaves in each
 */
public record Slots(String name, String phone, Optional<String> code, Optional<String> language) {

    /** For an addressee who reads one of our languages, nobody knows which. */
    public Slots(String name, String phone, Optional<String> code) {
        this(name, phone, code, Optional.empty());
    }

    /** Without the code: a line of a log that prints the record tells none. */
    @Override
    public String toString() {
        return "Slots[" + name + ']';
    }
}
