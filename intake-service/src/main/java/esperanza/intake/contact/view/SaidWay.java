package esperanza.intake.contact.view;

import esperanza.intake.contact.domain.Answerer;
import esperanza.intake.contact.domain.ContactKind;
import esperanza.intake.contact.domain.ContactRule;
import esperanza.intake.contact.domain.Hours;
import esperanza.intake.contact.domain.Way;
import esperanza.intake.contact.domain.Window;
import esperanza.kernel.RuleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One way to reach a person, as the person said it. All of it is sealed under the person. */
public record SaidWay(
        ContactKind kind,
        @Size(max = 200) String address,

        @Schema(
                description =
                        "The days on which it may be used; with from and until. Without them: every day from 8 to 20")
        Optional<List<DayOfWeek>> days,

        @Schema(description = "The first local hour and minute, such as 18:00")
        Optional<@Pattern(regexp = TIME) String> from,

        @Schema(description = "The last one. On the next day unless it is later than the first")
        Optional<@Pattern(regexp = TIME) String> until,

        @Schema(description = "The zone of the hours, such as America/Bogota; else that of the mechanism")
        Optional<@Size(max = MOST) String> zone,

        @Pattern(regexp = LANGUAGE) String language,
        Optional<@Pattern(regexp = LANGUAGE) String> secondLanguage,

        @Schema(description = "The name by which the person wants to know us there")
        Optional<@Size(max = MOST) String> ourName,

        @Schema(description = "For whom a caller asks there")
        Optional<@Size(max = 100) String> askFor,

        @Schema(description = "Who may answer there; else only the person")
        Optional<Answerer> answerer,

        @Schema(description = "True: a message may be left on a machine. Else never")
        Optional<Boolean> voicemail,

        @Schema(description = "True: others use the device") Optional<Boolean> shared,

        @Schema(description = "True: also outside these hours if life is in danger")
        Optional<Boolean> anyHourInDanger,

        @Schema(description = "True: also under another name if life is in danger")
        Optional<Boolean> anyNameInDanger) {

    private static final int MOST = 60;
    private static final String TIME = "^([01][0-9]|2[0-3]):[0-5][0-9]$";
    private static final String LANGUAGE = "^[a-z]{2,3}$";

    /**
     * Fails if the hours are not whole, or their zone does not exist.
     *
     * @param ofTheMechanism the zone of a way that says none
     */
    public Way way(UUID id, ZoneId ofTheMechanism) {
        return new Way(
                id,
                kind,
                kind == ContactKind.SMS ? address.replaceAll("[\\s().-]", "") : address,
                new Hours(
                        windows(),
                        zone.map(SaidWay::known).orElse(ofTheMechanism).getId()),
                language,
                secondLanguage,
                ourName,
                askFor,
                answerer.orElse(Answerer.SELF),
                voicemail.orElse(false),
                shared.orElse(false),
                new Way.InDanger(anyHourInDanger.orElse(false), anyNameInDanger.orElse(false)));
    }

    /** The way as it was said, with what holds where the person said nothing. */
    static SaidWay of(Way way) {
        Window window = way.hours().windows().getFirst();
        return new SaidWay(
                way.kind(),
                way.address(),
                Optional.of(window.days().stream().sorted().toList()),
                Optional.of(window.from().toString()),
                Optional.of(window.until().toString()),
                Optional.of(way.hours().zone()),
                way.language(),
                way.secondLanguage(),
                way.ourName(),
                way.askFor(),
                Optional.of(way.answerer()),
                Optional.of(way.voicemail()),
                Optional.of(way.shared()),
                Optional.of(way.allowed().anyHour()),
                Optional.of(way.allowed().anyName()));
    }

    private List<Window> windows() {
        boolean some = days.isPresent() || from.isPresent() || until.isPresent();
        boolean all = days.filter(list -> !list.isEmpty()).isPresent() && from.isPresent() && until.isPresent();
        if (some && !all) {
            throw new RuleViolation(ContactRule.HOURS_NOT_WHOLE);
        }
        return all
                ? List.of(new Window(
                        EnumSet.copyOf(days.orElseThrow()),
                        LocalTime.parse(from.orElseThrow()),
                        LocalTime.parse(until.orElseThrow())))
                : List.of();
    }

    private static ZoneId known(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException _) {
            throw new RuleViolation(ContactRule.UNKNOWN_ZONE);
        }
    }

    /** Neither address nor name: a line of a log that prints the record shows nobody. */
    @Override
    public String toString() {
        return "SaidWay[" + kind + ']';
    }
}
