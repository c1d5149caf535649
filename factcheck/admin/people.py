"""People and their places: users, desks, memberships, topics."""

from smtplib import SMTPException
from typing import Any

from allauth.account.forms import ResetPasswordForm
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin as StockUserAdmin
from django.contrib.auth.forms import UserChangeForm, UserCreationForm
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from factcheck.admin.addresses import tell_of_address
from factcheck.admin.going_along import Declarable
from factcheck.admin.naming import NamedRows
from factcheck.admin.pages import Kept, Written, WrittenRows, administrator, note
from factcheck.people.models import Desk, Membership, SavedFilter, Topic, User
from factcheck.review.models import DeskRules
from factcheck.review.scales import set_up_desk

# What a person may do follows from their memberships, and their address stands with them.
admin.site.unregister((Group, EmailAddress, Authenticator))
admin.site.site_header = admin.site.site_title = _("Fact-check administration")


class MembershipRows(NamedRows):
    model = Membership
    extra = 0
    fields = ("user", "desk", "role", "capacity", "active")
    autocomplete_fields = ("user", "desk")
    show_change_link = True  # there the topics are


class SharedLists(WrittenRows):
    """The lists of claims that people share with the desk."""

    model = SavedFilter
    fields = ("name", "owner", "query")
    related = ("owner",)


class RulesOfTheDesk(admin.StackedInline):  # type: ignore[type-arg] # not subscriptable at run time
    model = DeskRules
    extra = 0
    can_delete = False


@admin.register(Topic)
class TopicAdmin(Declarable):
    over = "topic"
    list_display = ("name", "slug")
    search_fields = ("name",)
    prepopulated_fields = {"slug": ("name",)}


@admin.register(Desk)
class DeskAdmin(Kept):
    """A new desk gets the usual rules unless others are entered with it."""

    list_display = ("name", "languages", "active")
    list_filter = ("active",)
    search_fields = ("name",)
    prepopulated_fields = {"slug": ("name",)}
    autocomplete_fields = ("topics",)
    inlines = (RulesOfTheDesk, MembershipRows, SharedLists)

    def save_related(
        self,
        request: HttpRequest,
        form: Any,
        formsets: Any,
        change: bool,  # noqa: FBT001
    ) -> None:
        super().save_related(request, form, formsets, change)
        set_up_desk(form.instance, by=administrator(request))


class PersonForm(UserChangeForm):  # type: ignore[type-arg] # as above
    """A language is chosen among those that pages come in."""

    reads = forms.ChoiceField(
        label=_("language of the pages"),
        choices=[("", "—"), *settings.LANGUAGES],
        required=False,
    )


class NewPersonForm(UserCreationForm):  # type: ignore[type-arg] # as above
    """Without a password: they choose one behind a link, and nobody else knows it before."""

    password1 = password2 = None  # type: ignore[assignment] # as Django has it: no such fields

    def set_password_and_save(self, user: Any, commit: bool = True, **_: Any) -> Any:  # noqa: FBT001, FBT002
        user.set_unusable_password()
        if commit:
            user.save()
        return user


@admin.register(User)
class UserAdmin(Kept, StockUserAdmin):  # type: ignore[type-arg] # as above
    list_display = ("username", "name", "email", "is_active", "is_superuser", "last_login")
    list_filter = ("is_active", "is_superuser", "memberships__desk", "memberships__role")
    search_fields = ("username", "name", "email")
    filter_horizontal = ()
    readonly_fields = ("last_login", "date_joined")
    inlines = (MembershipRows,)
    form = PersonForm
    fieldsets = (
        (None, {"fields": ("username", "password", "name", "email", "reads", "languages")}),
        (
            _("Administration"),
            {
                "fields": ("is_active", "is_staff", "is_superuser", "last_login", "date_joined"),
                "description": _("Reviewers and editors are so by their memberships, below."),
            },
        ),
    )
    add_form = NewPersonForm
    add_form_template = None  # the usual one: Django's own asks for a password
    add_fieldsets = (
        (
            None,
            {
                "fields": ("username", "name", "email"),
                "description": _(
                    "They choose their password themselves: once they are added, send them the "
                    "link from their page."
                ),
            },
        ),
    )

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:  # noqa: FBT001
        """Where an address is changed, others are told: links to a new password go there."""
        super().save_model(request, obj, form, change)
        before = form.initial.get("email") or ""
        if change and before != obj.email:
            tell_of_address(obj, before, request)

    def user_change_password(
        self,
        request: HttpRequest,
        id: str,  # noqa: A002
        form_url: str = "",  # noqa: ARG002
    ) -> HttpResponse:
        """Who knows somebody's password can act as them: they choose it, behind a link."""
        person = self.get_object(request, id)
        if person is None:
            raise Http404
        if not self.has_change_permission(request, person):
            raise PermissionDenied
        if person == request.user:
            return redirect("account_change_password")
        here = redirect("admin:people_user_change", person.pk)
        if not person.email or not person.is_active:
            self.message_user(
                request,
                _("An account that is in use and has an address is needed."),
                messages.ERROR,
            )
            return here
        if request.method == "POST":
            if send_link(person, request):
                note("sent_link", person, request)
                done = _("A link to choose a password was sent.")
                self.message_user(request, done, messages.SUCCESS)
                return here
            failed = _("The link could not be sent: the mail server cannot be reached.")
            self.message_user(request, failed, messages.ERROR)
        facts = self.admin_site.each_context(request)
        shown = {"opts": self.opts, "person": person, "title": _("New password")}
        return render(request, "admin/people/user/send_link.html", facts | shown)


def send_link(person: User, request: HttpRequest) -> bool:
    """A link to choose a password, by mail; whether the mail server took it."""
    wish = ResetPasswordForm({"email": person.email})
    wish.is_valid()
    wish.users = [person]  # of all who share the address
    try:
        wish.save(request)
    except (OSError, SMTPException):
        return False
    return True


@admin.register(Membership)
class MembershipAdmin(Kept):
    list_display = ("user", "desk", "role", "capacity", "active")
    list_filter = ("role", "active", "desk")
    list_select_related = ("user", "desk")
    search_fields = ("user__username", "user__name", "desk__name")
    autocomplete_fields = ("user", "desk", "topics")


@admin.register(Authenticator)
class AuthenticatorAdmin(Written):
    """The second step of signing in: taken away for whoever lost it, its secret never shown."""

    fields = ("user", "type", "created_at", "last_used_at")
    list_display = fields
    list_filter = ("type",)
    list_select_related = ("user",)
    search_fields = ("user__username", "user__name")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002
        return administrator(request).is_superuser
