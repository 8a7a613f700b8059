package esperanza.kernel;

import java.util.List;

/** An event about one case. */
public interface OfCase extends Concerning {

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }
}
