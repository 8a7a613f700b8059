package esperanza.investigation;

import esperanza.access.ActionSuite;

class ActionsTest extends ActionSuite {

    ActionsTest() {
        super(InvestigationAction.values());
    }
}
