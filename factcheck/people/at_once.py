"""A step of the tables whose models are made once, not anew for each of its operations."""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import Migration
from django.db.migrations.state import ProjectState


class AtOnce(Migration):
    """For a step of many operations, none of which needs what another made of the same field.

    Django makes all models that are related in any way once more after each operation, which for
    a first step of twenty tables takes longer than all the database does.
    """

    def mutate_state(
        self,
        project_state: ProjectState,
        preserve: bool = True,  # noqa: FBT001, FBT002 (Django's own signature)
    ) -> ProjectState:
        state = project_state.clone() if preserve else project_state
        state.is_delayed = True
        state.clear_delayed_apps_cache()
        return super().mutate_state(state, preserve=False)

    def apply(
        self,
        project_state: ProjectState,
        schema_editor: BaseDatabaseSchemaEditor,
        collect_sql: bool = False,  # noqa: FBT001, FBT002 (Django's own signature)
    ) -> ProjectState:
        if collect_sql:
            return super().apply(project_state, schema_editor, collect_sql)
        before = project_state.clone()
        after = self.mutate_state(project_state, preserve=False)
        for operation in self.operations:
            operation.database_forwards(self.app_label, schema_editor, before, after)
        return after

    def unapply(
        self,
        project_state: ProjectState,
        schema_editor: BaseDatabaseSchemaEditor,
        collect_sql: bool = False,  # noqa: FBT001, FBT002 (Django's own signature)
    ) -> ProjectState:
        if collect_sql:
            return super().unapply(project_state, schema_editor, collect_sql)
        after = self.mutate_state(project_state)
        for operation in reversed(self.operations):
            operation.database_backwards(self.app_label, schema_editor, after, project_state)
        return project_state
