package esperanza.intake.receipt.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A page of the form: five with questions, and one that says back what was answered. */
enum Step {
    ACCOUNT("account"),
    DANGER("danger", "place", "number"),
    WHO("who", "about", "work"),
    CONSENT("protect", "investigate"),
    REACH("reach", "hours", "codeWord", "receipt"),
    CHECK;

    /** The pages with questions, in their order. */
    static final List<Step> ASKING = List.of(ACCOUNT, DANGER, WHO, CONSENT, REACH);

    private final List<String> asked;

    Step(String... asked) {
        this.asked = List.of(asked);
    }

    /** The page that the pressed button names; the first one for a name that no button has. */
    static Step of(String code) {
        return Arrays.stream(values())
                .filter(step -> step.code().equals(code))
                .findFirst()
                .orElse(ACCOUNT);
    }

    /** The page that asks for a field; the first one for a name that no page asks for. */
    static Step asking(String field) {
        return ASKING.stream()
                .filter(step -> step.asked.contains(field))
                .findFirst()
                .orElse(ACCOUNT);
    }

    /** The names of the fields that the page shows. */
    List<String> asked() {
        return asked;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    int number() {
        return ordinal() + 1;
    }

    Step next() {
        return this == CHECK ? CHECK : values()[ordinal() + 1];
    }

    Optional<Step> previous() {
        return this == ACCOUNT ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }
}
