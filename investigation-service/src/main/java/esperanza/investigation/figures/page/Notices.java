package esperanza.investigation.figures.page;

import esperanza.investigation.figures.FigureTexts;
import esperanza.investigation.figures.page.FiguresPage.Notice;
import esperanza.investigation.figures.page.FiguresPage.Warnings;
import esperanza.investigation.pattern.domain.PublicText;
import esperanza.investigation.pattern.domain.Warning;
import esperanza.investigation.pattern.domain.WarningMessage;
import esperanza.protocol.term.Area;
import esperanza.protocol.term.Institutions;
import esperanza.protocol.term.Profile;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The early warnings of the public page: what a person wrote for everybody, and codes in words. */
@Singleton
class Notices {

    private final Map<String, String> areas;
    private final Institutions institutions;
    private final ZoneId zone;

    Notices(Profile profile) {
        this.institutions = profile.institutions();
        this.areas = profile.areas().places().stream().collect(Collectors.toMap(Area::code, Area::name));
        this.zone = profile.zone();
    }

    /** @param warnings the published ones */
    Warnings of(FigureTexts texts, List<Warning> warnings) {
        return new Warnings(
                texts.text("page.warnings"),
                texts.text("page.warning-other-language"),
                warnings.stream()
                        .flatMap(warning -> warning.published().stream()
                                .map(published -> notice(
                                        texts,
                                        published,
                                        warning.cancelled().isPresent() ? texts.text("page.warning-back") : "")))
                        .toList());
    }

    private Notice notice(FigureTexts texts, Warning.Publication published, String takenBack) {
        PublicText words = published.texts().stream()
                .filter(text -> text.language().equals(texts.code()))
                .findFirst()
                .orElse(published.texts().getFirst());
        return new Notice(
                words.language(),
                words.headline(),
                words.description(),
                words.instruction(),
                facts(texts, published.content()),
                takenBack);
    }

    private String facts(FigureTexts texts, WarningMessage said) {
        return texts.text("warning." + said.pattern())
                .replace("{area}", areas.getOrDefault(said.area(), said.area()))
                .replace("{since}", texts.month(said.since().atZone(zone)))
                .replace("{asked}", asked(texts, said))
                .replace("{expires}", texts.day(said.expires().atZone(zone)));
    }

    /** By its name, if the profile still has it. */
    private String asked(FigureTexts texts, WarningMessage said) {
        return said.askedOf().stream()
                .map(code -> institutions
                        .name(code)
                        .map(name -> name.in(texts.locale()))
                        .orElse(code))
                .collect(Collectors.joining(", "));
    }
}
