package esperanza.protection.relocation;

import esperanza.access.ExclusionTags;
import esperanza.access.Wall;
import esperanza.kernel.Personal;
import esperanza.protection.relocation.domain.RelocationCommand.Receiver;
import esperanza.protection.relocation.domain.RelocationId;
import esperanza.protocol.term.Institutions;
import esperanza.protocol.term.Profile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The institutions that receive a person. Their tags are kept, so that a later wall finds them again. */
@Singleton
class Receivers {

    private final ExclusionTags tags;
    private final Institutions institutions;

    Receivers(ExclusionTags tags, Profile profile) {
        this.tags = tags;
        this.institutions = profile.institutions();
    }

    /** Those that the words name. */
    Receiver named(RelocationId id, Personal<String> words, Wall wall) {
        Set<String> codes = words.value().map(institutions::namedIn).orElse(Set.of());
        List<String> on = codes.stream()
                .map(code -> tags.ofInstitution(code).on(id.value()))
                .sorted()
                .toList();
        return new Receiver(on, codes.stream().anyMatch(code -> shuts(wall, code)));
    }

    private boolean shuts(Wall wall, String code) {
        return wall.shuts(tags.ofInstitution(code));
    }
}
