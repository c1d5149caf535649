# One image for web, worker, beat and migrate; docker-compose.yml says which it is.
FROM python:3.11-slim

ENV PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1

RUN useradd --system --create-home --home-dir /var/lib/factcheck factcheck
WORKDIR /app

COPY requirements/base.txt requirements/
RUN pip install --require-hashes -r requirements/base.txt

COPY manage.py pyproject.toml ./
COPY articles articles
COPY factcheck factcheck
COPY templates templates
COPY locale locale
RUN python -m compileall -q articles factcheck \
    && mkdir staticfiles \
    && python manage.py collectstatic --noinput

ENV FACTCHECK_HOME=/var/lib/factcheck \
    HOST=0.0.0.0 \
    PORT=8000
USER factcheck
EXPOSE 8000
CMD ["python", "-m", "factcheck.ops", "run", "web"]
